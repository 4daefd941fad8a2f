/** Firms expect demand, set prices and make goods and services out of capital, talent, workers and materials. */
package spillway.mechanism.production;
