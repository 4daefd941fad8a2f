package spillway.world;

import static spillway.world.Axis.DESTINATION;
import static spillway.world.Axis.PLACE;
import static spillway.world.Axis.REGION;
import static spillway.world.Axis.SECTOR;

import java.util.Map;

/** What distance does this quarter: minutes, and the weights and costs that follow from them. */
public final class Distances {
    @Column(
            unit = "minutes",
            by = {REGION, REGION},
            doc = "Time from door to door")
    public double[][] minutes;

    @Column(
            unit = "index",
            by = {SECTOR, REGION, DESTINATION},
            doc = "Trade cost factor to the power one minus elasticity")
    public double[][][] tradeWeight;

    @Column(
            unit = "share",
            by = {REGION, REGION},
            doc = "Reach of ideas at a receiver from a sender, 1 at home")
    public double[][] ideaReach;

    @Column(
            unit = "share",
            by = {REGION, SECTOR},
            doc = "What joint laboratories add to the reach of ideas between the region and Hong Kong")
    public double[][] laboratoryReach;

    @Column(
            unit = "utility",
            by = {PLACE, PLACE},
            doc = "Cost of moving for talent")
    public double[][] talentMove;

    @Column(
            unit = "utility",
            by = {PLACE, PLACE},
            doc = "Cost of moving for other residents")
    public double[][] workerMove;

    @Column(unit = "utility", by = PLACE, doc = "Extra cost for talent without the destination's registration")
    public double[] talentHukou;

    @Column(unit = "utility", by = PLACE, doc = "Extra cost for other residents without the destination's registration")
    public double[] workerHukou;

    @Column(unit = "share", doc = "Broadband by now: share of the tasks that can be done over a network that are")
    public double broadband;

    @Column(
            unit = "share",
            by = SECTOR,
            doc = "Share of the cost of distance between regions that broadband takes off; services alone")
    public double[] online;

    @Column(
            unit = "share",
            doc = "Share of the border to services with Hong Kong and Macao that common rules take away")
    public double serviceRelief;

    @Column(unit = "share", doc = "Share of talent's cost of crossing that recognised degrees take away")
    public double degreeRelief;

    @Column(
            unit = "log",
            by = PLACE,
            doc = "What a cap on their tax adds to the net wage of talent from Hong Kong and Macao who live there")
    public double[] taxRelief;

    Distances(Map<Axis, Integer> lengths) {
        Columns.of(Distances.class).allocate(this, lengths);
    }

    /**
     * Reach of ideas of sector {@code s} at receiver {@code to} from sender {@code from}, what joint laboratories add between them and
     * Hong Kong with it.
     */
    public double reach(int to, int from, int s, int hongKong) {
        double reach = ideaReach[to][from];
        if (to == from || to != hongKong && from != hongKong) {
            return reach;
        }
        return Math.min(1, reach + laboratoryReach[to == hongKong ? from : to][s]);
    }

    /** Sets the minutes to these [from][to], which are copied. */
    public void between(double[][] known) {
        for (int from = 0; from < known.length; from++) {
            minutes[from] = known[from].clone();
        }
    }
}
