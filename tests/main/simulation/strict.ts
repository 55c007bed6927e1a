/** An object whose unknown members throw instead of being undefined: a call that the fake does not know must not pass. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && key !== 'then')
        throw new Error(`electron has no ${name}.${key}`);
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
