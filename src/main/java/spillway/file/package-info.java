/**
 * Files: one writer and one reader of CSV, one mapper of JSON, one SHA-256. Knows nothing of models.
 */
@NullMarked
package spillway.file;

import org.jspecify.annotations.NullMarked;
