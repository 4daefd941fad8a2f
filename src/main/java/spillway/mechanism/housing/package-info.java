/** Rents clear cell by cell. */
package spillway.mechanism.housing;
