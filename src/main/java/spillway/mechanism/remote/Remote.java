package spillway.mechanism.remote;

import java.util.Map;
import spillway.kernel.Exponential;
import spillway.kernel.Named;
import spillway.kernel.Param;
import spillway.world.World;

/** Parameters of what is done at a distance (M03), and what rules of it share. */
public final class Remote {
    private Remote() {}

    /** Parameters. */
    public record Params(
            @Param(
                    doc = "Whether services and talent's tasks go over the network as broadband spreads",
                    unit = "switch",
                    source = "model description")
            boolean enabled,

            @Param(
                    doc = "Share of a sector's tasks that can be done from afar",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "Dingel and Neiman (2020) for the order of size, not opened; assumed",
                    keys = "sectors")
            Map<String, Double> taskShare,

            @Param(
                    doc = "Quarters after 2010Q1 in which 63% of the tasks that can be done over a network come to be",
                    unit = "quarter",
                    min = 4,
                    max = 400,
                    source = "assumed: ten years")
            double spreadQuarters,

            @Param(
                    doc = "Multiplies the distance that people who work from afar must bridge now and then",
                    unit = "multiplier",
                    min = 0.25,
                    max = 4,
                    source = "Baldwin (2016) as idea; 1 leaves minutes as they are")
            double tauRemote,

            @Param(
                    doc = "Minutes from door to door at which 37% of what can be done from afar is left",
                    unit = "min",
                    min = 30,
                    max = 2000,
                    source = "assumed: who must meet now and then travels half a day")
            double reachMinutes,

            @Param(
                    doc = "What is left of it across the border to Hong Kong and Macao",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed: contracts, insurance and taxes of two systems")
            double borderReach,

            @Param(
                    doc =
                            "Weight that firms give to talent elsewhere per log of gap beyond the hurdle, over talent at home",
                    unit = "multiplier",
                    min = 0,
                    max = 5,
                    source = "assumed")
            double pull,

            @Param(
                    doc = "Log gap in wages and scarcity below which nobody is hired at a distance",
                    unit = "log",
                    min = 0,
                    max = 1,
                    source = "assumed: cost of leading people whom one does not see")
            double hurdle,

            @Param(
                    doc = "What a unit of scarcity counts for in that gap, in logs of the wage",
                    unit = "elasticity",
                    min = 0,
                    max = 3,
                    source = "assumed")
            double scarcity,

            @Param(
                    doc = "Scarcity or slack beyond which hiring at a distance answers no more",
                    unit = "share",
                    min = 0.01,
                    max = 1,
                    source = "assumed, as for wages")
            double scarcityBound,

            @Param(
                    doc = "Share of the gap in wages that goes to remote talent; firms keep the rest",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed: even split")
            double workerShare,

            @Param(
                    doc = "Share of the gap to the wanted number of remote talent that closes in a quarter",
                    unit = "1/quarter",
                    min = 0.01,
                    max = 1,
                    source = "assumed: contracts of some years")
            double pace,

            @Param(
                    doc = "Largest share of a region's talent who work for firms elsewhere",
                    unit = "share",
                    min = 0,
                    max = 0.6,
                    source = "assumed")
            double most) {
        /** Share of what can be done from afar that distance leaves, from one region to another, at this relief of the border. */
        double reach(World world, int home, int work) {
            double border = world.structure.crossesBorder(home, work)
                    ? borderReach + (1 - borderReach) * world.distances.serviceRelief
                    : 1;
            return border * Exponential.of(-tauRemote * world.distances.minutes[home][work] / reachMinutes);
        }

        double taskShare(World world, int sector) {
            return Named.value(taskShare, world.structure.sectors[sector]);
        }
    }
}
