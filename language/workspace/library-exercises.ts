import { URI } from 'langium';
import { type ExerciseDescription, exerciseDescription, exercisesOf } from '../rules/exercise-pages.ts';
import { exerciseCalled } from '../scope/exercise-names.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';
import { Documents } from './documents.ts';

/** The exercises of the built-in library. */
export class LibraryExercises {
  private readonly file = new Documents().services.documents.getDocument(URI.parse(STANDARD_LIBRARY_URI))
    ?.parseResult.value;

  /** All of them, in the order of the library. */
  all(): readonly ExerciseDescription[] {
    return this.file ? exercisesOf(this.file) : [];
  }

  /** The one that a name means, which may be another of its names. */
  called(name: string): ExerciseDescription | undefined {
    const node = this.file && exerciseCalled(this.file, name);
    return node && exerciseDescription(node);
  }
}
