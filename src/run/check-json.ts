/** Why a JSON value from outside is not what it should be, and where in it. */
export class ResultJsonError extends Error {
  readonly where: string;
  constructor(where: string, what: string) {
    super(where === '$' || where === '$.format' ? what : `${where}: ${what}`);
    this.name = 'ResultJsonError';
    this.where = where;
  }
}

/** Reads an untrusted JSON value field by field; every reader throws `ResultJsonError` with the path of what does not fit. */
export class Check {
  readonly where: string;
  readonly value: unknown;

  constructor(where: string, value: unknown) {
    this.where = where;
    this.value = value;
  }

  fault(what: string): ResultJsonError {
    return new ResultJsonError(this.where, what);
  }

  object(): Readonly<Record<string, unknown>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      throw this.fault('should be an object');
    }
    return this.value as Readonly<Record<string, unknown>>;
  }

  /** A required field. */
  key(name: string): Check {
    const fields = this.object();
    if (!Object.hasOwn(fields, name)) throw this.fault(`the field ${name} is missing`);
    return new Check(`${this.where}.${name}`, fields[name]);
  }

  /** A field that may be absent. */
  optional(name: string): Check | undefined {
    const fields = this.object();
    return Object.hasOwn(fields, name) ? new Check(`${this.where}.${name}`, fields[name]) : undefined;
  }

  array(): readonly unknown[] {
    if (!Array.isArray(this.value)) throw this.fault('should be a list');
    return this.value;
  }

  list<T>(most: number, read: (item: Check) => T): T[] {
    const items = this.array();
    if (items.length > most) throw this.fault(`has ${items.length} entries; more than ${most} are not read`);
    return items.map((item, at) => read(new Check(`${this.where}[${at}]`, item)));
  }

  record<T>(read: (item: Check) => T): Record<string, T> {
    const entries = Object.entries(this.object()).map(
      ([name, item]) => [name, read(new Check(`${this.where}.${name}`, item))] as const,
    );
    return Object.fromEntries(entries);
  }

  number(): number {
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) throw this.fault('should be a finite number');
    return this.value;
  }

  numberOrNull(): number | null {
    return this.value === null ? null : this.number();
  }

  /** Both ends included. */
  integer(least: number, most: number): number {
    const value = this.number();
    if (!Number.isInteger(value) || value < least || value > most) {
      throw this.fault(`should be a whole number from ${least} to ${most}`);
    }
    return value;
  }

  boolean(): boolean {
    if (typeof this.value !== 'boolean') throw this.fault('should be true or false');
    return this.value;
  }

  text(longest: number): string {
    if (typeof this.value !== 'string') throw this.fault('should be text');
    if (this.value.length > longest) throw this.fault(`is longer than ${longest} characters`);
    return this.value;
  }

  textOrNull(longest: number): string | null {
    return this.value === null ? null : this.text(longest);
  }

  matching(pattern: RegExp, what: string): string {
    const text = this.text(200);
    if (!pattern.test(text)) throw this.fault(`should be ${what}`);
    return text;
  }

  oneOf<T extends string>(allowed: readonly T[]): T {
    const found = allowed.find((one) => one === this.value);
    if (found === undefined) throw this.fault(`should be one of ${allowed.join(', ')}`);
    return found;
  }
}
