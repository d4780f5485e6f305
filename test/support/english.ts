import { useLanguage } from './language.ts';

// Runs before every file of unit tests: the texts are the real ones, in English.
await useLanguage('en');
