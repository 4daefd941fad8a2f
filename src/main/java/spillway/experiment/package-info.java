/** Many runs at once, kept in memory: what calibration, validation, sign tests and maps are made of. */
package spillway.experiment;
