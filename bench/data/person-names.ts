import type { NameKind } from "../../src/generated/prisma/client.ts";
import type { Random } from "./random.ts";

/** A spelling of a made-up person's name. */
export interface Spelling {
  value: string;
  kind: NameKind;
  language: string | null;
}

/** A made-up person's names: the first is the preferred one, in Latin script. */
export interface PersonName {
  full: string;
  family: string;
  spellings: Spelling[];
}

const CYRILLIC_GIVEN =
  "Александр Алексей Анатолий Андрей Антон Аркадий Арман Асан Аскар Азамат Бахтияр Болат Борис Булат Вадим Валерий Василий Виктор Виталий Владислав Вячеслав Галым Геннадий Георгий Григорий Данияр Денис Дмитрий Евгений Ерлан Жанибек Заур Ибрагим Иван Игорь Ильдар Ильяс Камиль Карим Кирилл Константин Леонид Максим Марат Михаил Мурат Назар Нариман Николай Нурлан Олег Павел Пётр Рашид Ринат Роман Руслан Рустам Салават Санжар Сергей Станислав Степан Талгат Тимур Улугбек Фарид Фёдор Шавкат Эдуард Эльдар Юрий Яков Алия Анна Асель Вера Галина Гульнара Дарига Дина Елена Жанна Зарина Ирина Лейла Людмила Мадина Мария Надежда Наталья Ольга Светлана Татьяна Юлия".split(
    " ",
  );
const FEMALE_GIVEN = new Set(CYRILLIC_GIVEN.slice(CYRILLIC_GIVEN.indexOf("Алия")));
const CYRILLIC_ROOTS =
  "Абай Абдул Абиш Азим Айтмат Акай Алекс Алим Аман Андре Атам Ахмет Бабу Байдав Бакир Балта Бахар Беке Белозер Бекназар Борис Булат Вас Виногра Войнов Волк Гаври Галим Голуб Горба Григорь Гурбан Давлет Дани Дарма Джума Дмитри Досан Егор Ерг Ермек Жаки Жол Жумагали Журавл Заха Зия Ибраги Иван Игнать Илюм Имаш Искандер Исма Кадыр Казак Каир Калмак Камал Карабек Касым Кенже Киря Ковал Козл Конак Косты Крав Кузнец Кулбек Кул Лебед Логин Лукья Мака Маме Мансур Мартын Масал Матве Махмуд Медвед Мельник Мирза Муса Мыр Назим Наур Никит Нияз Новик Нурпе Олжа Омар Орл Осман Павл Петр Поляк Рахим Ромаш Рустам Сагын Садык Сами Сапар Сарсен Сидор Смаг Соколов Сулей Султан Сыдык Тажи Тимофе Токта Тулеге Туркмен Узак Усен Утем Фарх Федор Хаким Халил Хами Ходжа Чуй Шай Шари Шев Щерба Юсуп Яковл Якуб".split(
    " ",
  );
const CYRILLIC_ENDINGS = [
  "ов",
  "ев",
  "баев",
  "ин",
  "енко",
  "беков",
  "ский",
  "анов",
  "улин",
  "жанов",
];
const LATIN_GIVEN =
  "Adriana Ahmed Aiko Akbar Alberto Ali Amara Amina Andrea Anita Antonio Arjun Astrid Ayesha Beatriz Benedict Bilal Björn Brigitte Carlos Catherine Chen Cristina Daniel David Deborah Diego Edith Elena Emeka Emmanuel Erik Fatima Felipe Francesca François Gabriel Georg Giovanni Grace Hanna Hans Hassan Helena Henrik Hiroshi Hugo Ibrahim Ingrid Isabel Jacques James Jan Javier Jean Johan John Jorge José Juan Julia Jürgen Kamala Karim Katarina Kofi Kwame Lars Laura Leila Linda Luca Lucia Magdalena Mahmoud Margaret Maria Mario Martin Michael Miguel Mohammed Naledi Nasser Ngozi Nils Olga Omar Oscar Pablo Patrick Paul Pedro Peter Pierre Rafael Rajiv Ravi Richard Robert Rosa Salma Samuel Sanjay Sara Sergio Silvia Simon Sofia Stefan Susan Tariq Thomas Tomás Ursula Valérie Vikram Wilhelm William Yasmin Yusuf Zainab".split(
    " ",
  );
const LATIN_ROOTS =
  "Abra Ade Ago Al Alber Ander Aqui Arag Bal Bar Becker Ben Ber Blan Bo Bran Bru Cal Cam Car Cas Cast Cha Cor Cos Dal Dan Del Dia Do Du El Esca Far Fer Fi Fon Fran Gal Gar Ger Gon Gu Hal Ham Har Hen Her Hof Ibe Jan Jo Ka Kar Kel Kin Kla Ko Kra La Lar Lin Lo Mac Mal Man Mar Mas Mbe Men Mer Mo Mon Mor Mu Na Nel Nie Nor Nwa Oka Ol Or Os Pal Par Pe Per Pi Po Qua Ra Ram Rei Ri Ro Ros Sal San Sar Scha Sil So Ste Sun Ta Tan Tor Va Val Ver Vi Wal Wei Wil Ya Zam Zi".split(
    " ",
  );
const LATIN_ENDINGS =
  "bert bach berg biker cetti da dez din do dorf elli endez er feld ford gan gham ghi gna hausen ini ishi ita kins kovic la lander ley lino man mann mas mer mond moto ner nez nova oglu oni quist ra rek rez ri rini ron sen shima ski son stein sson ta ti tin ton tti uka va ville wala witz za zadeh".split(
    " ",
  );
const CHINESE_FAMILY =
  "Bai Cai Cao Chang Chen Deng Ding Fan Feng Gao Gu Guo Han He Hu Huang Jiang Kim Lee Li Liang Lin Liu Lu Luo Ma Nguyen Pan Park Peng Qian Shen Song Sun Tan Tang Tran Wang Wei Wu Xie Xu Yang Yu Yuan Zeng Zhang Zhao Zheng Zhou Zhu".split(
    " ",
  );
const CHINESE_GIVEN =
  "Bin Bo Chao Cheng Dong Fang Fei Gang Guang Hai Hao Hong Hua Hui Jian Jie Jin Jing Jun Kai Kun Lei Li Liang Lin Ling Long Mei Min Ming Ning Peng Ping Qiang Qing Rui Shan Sheng Tao Ting Wei Wen Xia Xiang Xin Yan Yi Ying Yong Yun Ze Zhen Zhi".split(
    " ",
  );

const SIGNS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
const spelled = (text: string) =>
  new Map([...SIGNS].map((sign, at) => [sign, text.split(" ")[at] ?? ""]));
const ENGLISH = spelled(
  "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya",
);
const GERMAN = spelled(
  "a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch  y  e ju ja",
);

/** The Cyrillic text in Latin letters by one of the tables. */
function romanized(text: string, letters: ReadonlyMap<string, string>): string {
  return Array.from(text, (sign) => {
    const small = sign.toLowerCase();
    const latin = letters.get(small) ?? sign;
    return small === sign ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  }).join("");
}

/** Draws a name: two of five are Cyrillic, with their romanizations into English and German. */
export function drawPersonName(random: Random): PersonName {
  const kind = random.fraction();
  if (kind < 0.4) return cyrillicName(random);
  if (kind < 0.5) {
    const family = random.pick(CHINESE_FAMILY);
    const [first, second] = [random.pick(CHINESE_GIVEN), random.pick(CHINESE_GIVEN)];
    return latinName(`${family} ${first}${second.toLowerCase()}`, family);
  }
  const family = random.pick(LATIN_ROOTS) + random.pick(LATIN_ENDINGS);
  return latinName(`${random.pick(LATIN_GIVEN)} ${family}`, family);
}

function latinName(full: string, family: string): PersonName {
  return {
    full,
    family,
    spellings: [
      { value: full, kind: "PREFERRED", language: null },
      { value: family, kind: "WEAK", language: null },
    ],
  };
}

function cyrillicName(random: Random): PersonName {
  const given = random.pick(CYRILLIC_GIVEN);
  const ending = random.pick(CYRILLIC_ENDINGS);
  const male = joined(random.pick(CYRILLIC_ROOTS), ending);
  const native = FEMALE_GIVEN.has(given) ? feminine(male, ending) : male;
  const spell = (letters: ReadonlyMap<string, string>) => {
    const family = romanized(native, letters);
    return { full: `${romanized(given, letters)} ${family}`, family };
  };
  const [english, german] = [spell(ENGLISH), spell(GERMAN)];
  const { full, family, spellings } = latinName(english.full, english.family);
  spellings.push(
    { value: `${given} ${native}`, kind: "NATIVE", language: "ru" },
    { value: native, kind: "WEAK", language: "ru" },
  );
  if (german.full !== full) {
    spellings.push({ value: german.full, kind: "TRANSLITERATION", language: "de" });
  }
  if (german.family !== family) {
    spellings.push({ value: german.family, kind: "WEAK", language: "de" });
  }
  return { full, family, spellings };
}

const VOWEL = /[аеёиоуыэюя]$/;

/** Root and ending, of two vowels that meet only the second. */
const joined = (root: string, ending: string) =>
  (/^[аеёиоуыэюя]/.test(ending) ? root.replace(VOWEL, "") : root) + ending;

function feminine(family: string, ending: string): string {
  if (ending === "енко") return family;
  return ending === "ский" ? `${family.slice(0, -2)}ая` : `${family}а`;
}
