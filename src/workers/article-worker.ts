import { keepCompiled } from '../compile-cache.ts';

keepCompiled();
// Loaded after it: what is imported above runs before anything here.
import('./answers.ts').then(({ answer }) => answer());
