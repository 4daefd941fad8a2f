/** Firms do research, innovate, copy, and learn from what is known within reach. */
package spillway.mechanism.knowledge;
