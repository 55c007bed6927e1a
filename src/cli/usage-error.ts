/** The command was called wrongly; the message, one Chinese sentence, says how. Exit status 2. */
export class UsageError extends Error {}

/** Runs `parse` and turns what node:util's parseArgs refuses into a `UsageError`. */
export function withUsage<Parsed>(usage: string, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`参数有误。用法：${usage}`, { cause: error });
  }
}
