/** Foreign investors arrive, value places and choose one. */
package spillway.mechanism.investors;
