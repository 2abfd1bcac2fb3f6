import fc from 'fast-check';

// That a property fails is enough here: looking for the smallest example takes most of a run.
fc.configureGlobal({ endOnFailure: true });
