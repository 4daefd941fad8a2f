package spillway.gui;

import java.util.Arrays;
import java.util.List;
import spillway.world.Event;
import spillway.world.Flows;
import spillway.world.World;

/**
 * Who and what moved in a quarter. It does not change.
 *
 * @param talent talent who moved from one place to another, 10,000 persons [from][to]; the last place is the rest of China
 * @param investment direct investment that arrived, 100m RMB [source][region]
 * @param founded rows of firms founded in each region, those of investors among them
 * @param closed rows of firms that closed in each region
 */
record Traffic(double[][] talent, double[][] investment, int[] founded, int[] closed) {
    /** No traffic among these regions. */
    static Traffic none(int regions, int sources) {
        return new Traffic(
                new double[regions + 1][regions + 1], new double[sources][regions], new int[regions], new int[regions]);
    }

    /** Traffic of which nothing is known. */
    static Traffic unknown(int regions, int sources) {
        Traffic unknown = none(regions, sources);
        for (double[] row : unknown.talent) {
            Arrays.fill(row, Double.NaN);
        }
        return unknown;
    }

    /** Whether anything is known of it. */
    boolean isKnown() {
        return !Double.isNaN(talent[0][0]);
    }

    /** The traffic of a quarter that has just ended. */
    static Traffic of(World world) {
        int regions = world.structure.regionCount();
        int[] founded = new int[regions];
        int[] closed = new int[regions];
        for (Event event : world.events) {
            if (event instanceof Event.FirmEvent firm) {
                switch (firm.kind()) {
                    case "exit" -> closed[firm.region()]++;
                    case "move" -> {}
                    default -> founded[firm.region()]++;
                }
            }
        }
        Flows flows = world.flows;
        return new Traffic(copy(flows.talentMoves), copy(flows.investmentFrom), founded, closed);
    }

    private static double[][] copy(double[][] table) {
        double[][] copy = new double[table.length][];
        for (int i = 0; i < table.length; i++) {
            copy[i] = table[i].clone();
        }
        return copy;
    }

    /** That of several quarters together; none of them must be missing. */
    static Traffic sum(List<Traffic> quarters) {
        Traffic first = quarters.get(0);
        Traffic sum = none(first.founded.length, first.investment.length);
        for (Traffic quarter : quarters) {
            for (int i = 0; i < sum.talent.length; i++) {
                add(sum.talent[i], quarter.talent[i]);
            }
            for (int i = 0; i < sum.investment.length; i++) {
                add(sum.investment[i], quarter.investment[i]);
            }
            for (int r = 0; r < sum.founded.length; r++) {
                sum.founded[r] += quarter.founded[r];
                sum.closed[r] += quarter.closed[r];
            }
        }
        return sum;
    }

    /** Talent who came to region {@code r} from elsewhere, 10,000 persons. */
    double arrivals(int r) {
        double sum = 0;
        for (int from = 0; from < talent.length; from++) {
            sum += from == r ? 0 : talent[from][r];
        }
        return sum;
    }

    /** Talent who left region {@code r}, 10,000 persons. */
    double departures(int r) {
        double sum = 0;
        for (int to = 0; to < talent.length; to++) {
            sum += to == r ? 0 : talent[r][to];
        }
        return sum;
    }

    private static void add(double[] to, double[] amount) {
        for (int i = 0; i < to.length; i++) {
            to[i] += amount[i];
        }
    }
}
