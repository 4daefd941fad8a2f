/**
 * Files to records: YAML, CSV, GeoJSON, the parameter catalogue, validation. With {@code world.Columns} the only home of reflection.
 */
@NullMarked
package spillway.input;

import org.jspecify.annotations.NullMarked;
