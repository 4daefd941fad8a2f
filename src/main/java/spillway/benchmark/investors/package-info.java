/** Foreign investors alone: where they settle when only the planted advantages of places differ. */
package spillway.benchmark.investors;
