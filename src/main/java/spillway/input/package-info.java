/**
 * Files to records: YAML, CSV, GeoJSON, the parameter catalogue, validation. The only home of reflection.
 */
package spillway.input;
