/** The plan cannot give what the plain path gives, or not for certain: that one answers instead. */
export class NotCompiled extends Error {
  override readonly name = "NotCompiled";
}
