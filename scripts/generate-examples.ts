/**
 * `npm run generate:examples`: the answers in examples/, the one that the README shows, and those of
 * docs/tour.md, from the data in seeds/. Read the difference before you commit it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readConfig } from "../src/config.ts";
import { openDatabase } from "../src/database/client.ts";
import { IN_MEMORY } from "../src/database/embedded.ts";
import { migrate, readMigrations } from "../src/database/migrate.ts";
import { loadSeeds } from "../src/load/load.ts";
import { createLogger } from "../src/logger.ts";
import { createServer } from "../src/server.ts";
import { answerTo, readExamples } from "./examples.ts";
import { withAnswer } from "./readme-answer.ts";
import { answerToLesson, readLessons, TOUR_FILE, withAnswers } from "./tour.ts";

const README = fileURLToPath(new URL("../README.md", import.meta.url));

const database = await openDatabase({ dataDir: IN_MEMORY });
try {
  await migrate(database.pool, readMigrations());
  await loadSeeds(database.pool);
  const server = createServer({ database, config: readConfig({}), logger: createLogger("error") });
  const [first, ...others] = readExamples();
  if (first) {
    const answer = await answerTo(first, { server, database });
    writeFileSync(first.answerFile, answer);
    writeFileSync(README, withAnswer(readFileSync(README, "utf8"), answer));
  }
  for (const example of others) {
    writeFileSync(example.answerFile, await answerTo(example, { server, database }));
  }
  const tour = readFileSync(TOUR_FILE, "utf8");
  const answers: string[] = [];
  for (const lesson of readLessons(tour)) answers.push(await answerToLesson(lesson, server));
  writeFileSync(TOUR_FILE, withAnswers(tour, answers));
} finally {
  await database.close();
}
