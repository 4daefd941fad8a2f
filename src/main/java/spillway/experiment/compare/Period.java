package spillway.experiment.compare;

import java.util.ArrayList;
import java.util.List;
import spillway.experiment.AnnualResults;
import spillway.kernel.Quarter;
import spillway.policy.PolicyCard;
import spillway.world.World;

/**
 * When a difference is read.
 *
 * @param name what tables call it
 * @param year the calendar year
 */
public record Period(String name, int year) {
    /** The last whole year of the runs. */
    public static final String END = "end";

    /**
     * The second, fifth, tenth and twentieth year of a policy as far as the runs reach, and the last whole year of the runs. The n-th
     * year of a policy is the calendar year in which n years since its first quarter are complete.
     */
    static List<Period> of(Quarter start, int quarters) {
        int last = last(quarters);
        List<Period> periods = new ArrayList<>();
        for (int years : PolicyCard.TOLD_AFTER) {
            int year = start.plus(4 * years - 1).year();
            if (year < last) {
                periods.add(new Period(years + " years", year));
            }
        }
        periods.add(new Period(END, last));
        return periods;
    }

    /** The last whole year of runs of this length. */
    static int last(int quarters) {
        return World.START.year() + quarters / 4 - 1;
    }

    /** Position of its year in a series. */
    int index() {
        return year - AnnualResults.FIRST_YEAR;
    }
}
