package spillway.run.log;

import java.util.Set;
import spillway.kernel.Quarter;

/** When measures of location that need many draws are taken: the last quarters of 2010, 2015, 2019 and of the run. */
final class LocationQuarters {
    private static final Set<Quarter> FIXED = Set.of(new Quarter(2010, 4), new Quarter(2015, 4), new Quarter(2019, 4));

    private final Quarter last;

    LocationQuarters(Quarter last) {
        this.last = last;
    }

    boolean include(Quarter quarter) {
        return quarter.equals(last) || FIXED.contains(quarter);
    }

    /** A number of its own for every quarter, for draws that it keys. */
    static long occasion(Quarter quarter) {
        return 4L * quarter.year() + quarter.number();
    }
}
