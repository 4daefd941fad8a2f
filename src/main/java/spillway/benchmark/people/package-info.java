/** People alone: who moves where when nothing but the choice of a place is left of the model. */
@NullMarked
package spillway.benchmark.people;

import org.jspecify.annotations.NullMarked;
