/** Cases of digital adoption: the epidemic law as limit of the simulator's rule. */
@NullMarked
package spillway.benchmark.adoption;

import org.jspecify.annotations.NullMarked;
