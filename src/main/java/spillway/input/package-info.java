/**
 * Files to records: YAML, CSV, GeoJSON, the parameter catalogue, validation. The only home of reflection.
 */
@NullMarked
package spillway.input;

import org.jspecify.annotations.NullMarked;
