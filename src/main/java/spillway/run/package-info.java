/**
 * One reproducible run on MASON's schedule: inputs in, manifest and logs out.
 */
package spillway.run;
