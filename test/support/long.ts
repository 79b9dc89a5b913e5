/** Whether tests take their long forms, which need minutes or hours. */
export const isLong = process.env.SOAK === "long";
