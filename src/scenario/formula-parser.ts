import { create, parseDependencies } from 'mathjs/number';

/** mathjs's parser. `.ci/build.mjs` bundles this file in dist/ with what it needs: mathjs is hundreds of files, and each would be loaded by itself. */
export const parser = create(parseDependencies!);
