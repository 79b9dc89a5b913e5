import type { Cast } from "./cast.ts";
import { counterpartQuestions } from "./counterparts.ts";
import { HEADLINE } from "./headline.ts";
import { networkQuestions } from "./network.ts";
import { pairQuestions } from "./pair.ts";
import { pathQuestions } from "./path.ts";
import type { Question } from "./question.ts";
import { searchQuestion } from "./search.ts";
import { STATISTICS } from "./statistics.ts";

/** The questions with a time in which they are to be answered, and others beside them. */
export const questionsFor = (cast: Cast): Question[] => [
  searchQuestion(cast),
  ...pairQuestions(cast),
  ...counterpartQuestions(cast),
  ...STATISTICS,
  ...pathQuestions(cast),
  ...networkQuestions(cast),
  HEADLINE,
];
