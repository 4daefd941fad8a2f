package spillway.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import spillway.kernel.Quarter;

/**
 * Door-to-door minutes between all regions, quarter by quarter.
 *
 * <p>The way from one region to another is the quickest chain of the links open in the quarter. Links never close, so
 * the minutes never rise. A pair no chain joins is infinitely far apart.
 */
public final class TravelTimes {
    private final int regions;
    private final List<Link> links;
    private final Map<BitSet, double[][]> known = new ConcurrentHashMap<>();

    /** Travel over these links among so many regions. */
    public TravelTimes(int regions, List<Link> links) {
        for (Link link : links) {
            if (Math.min(link.a(), link.b()) < 0 || Math.max(link.a(), link.b()) >= regions) {
                throw new IllegalArgumentException("a link joins a region that does not exist: " + link);
            }
            if (!(link.minutes() > 0)) {
                throw new IllegalArgumentException("a link must take some time: " + link);
            }
        }
        this.regions = regions;
        this.links = List.copyOf(links);
    }

    /** The same travel with further links, as a policy may build them. */
    public TravelTimes with(List<Link> more) {
        List<Link> all = new ArrayList<>(links);
        all.addAll(more);
        return new TravelTimes(regions, all);
    }

    /** The links, open or not. */
    public List<Link> links() {
        return links;
    }

    /** Minutes [from][to] in a quarter, 0 on the diagonal. The array is shared and not to be changed. */
    public double[][] minutes(Quarter quarter) {
        return minutes(quarter, Map.of());
    }

    /**
     * As {@link #minutes(Quarter)}, where some links open later than they did, or sooner.
     *
     * @param delays quarters by name of the link; links that are not named open when they did
     */
    public double[][] minutes(Quarter quarter, Map<String, Double> delays) {
        BitSet open = new BitSet(links.size());
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            int delay = (int) Math.rint(delays.getOrDefault(link.what(), 0.0));
            open.set(i, link.opens().plus(delay).compareTo(quarter) <= 0);
        }
        return known.computeIfAbsent(open, this::quickest);
    }

    private double[][] quickest(BitSet open) {
        double[][] minutes = new double[regions][regions];
        for (int region = 0; region < regions; region++) {
            Arrays.fill(minutes[region], Double.POSITIVE_INFINITY);
            minutes[region][region] = 0;
        }
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            Link link = links.get(i);
            double direct = Math.min(minutes[link.a()][link.b()], link.minutes());
            minutes[link.a()][link.b()] = direct;
            minutes[link.b()][link.a()] = direct;
        }
        for (int via = 0; via < regions; via++) {
            for (int from = 0; from < regions; from++) {
                for (int to = 0; to < regions; to++) {
                    minutes[from][to] = Math.min(minutes[from][to], minutes[from][via] + minutes[via][to]);
                }
            }
        }
        for (int from = 0; from < regions; from++) {
            minutes[from][from] = 0;
        }
        return minutes;
    }
}
