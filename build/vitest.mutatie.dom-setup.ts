import { configure } from '@testing-library/react';

// What a mutant never shows is waited for in most of its runs, so not as long as otherwise.
configure({ asyncUtilTimeout: 2_000 });
