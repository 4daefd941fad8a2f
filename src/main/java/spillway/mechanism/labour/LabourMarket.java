package spillway.mechanism.labour;

import java.util.Arrays;
import java.util.Map;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Param;
import spillway.kernel.RandomStreams;
import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.Structure;
import spillway.world.Talents;
import spillway.world.World;

/**
 * In each region firms share out the talent and the workers there are (E15, E16).
 *
 * <p>Excess demand is {@code x = wanted / ((1 - u) offered) - 1} with normal unemployment u, separately for talent and workers. Where
 * firms want more than all but the least unemployment, each gets the same share of what it wants. Talents are matched by field
 * first: a talent works if its keyed number of the year lies below the share of its field that finds a place. With {@code adjustment}
 * below 1 each sector hires from its own pool ({@link SectorPools}); excess demand stays that of the region. Talent who work at a
 * distance are offered where the firm is, and are short where they live.
 */
public final class LabourMarket {
    /** How wages find their level. */
    public enum WageMode {
        /** Wages move with excess demand, step by step. */
        SLUGGISH,
        /** Wages clear both markets within the quarter. */
        CLEAR
    }

    /** Parameters of labour markets and wages. */
    public record Params(
            @Param(doc = "How wages find their level", unit = "switch", source = "model description")
            WageMode wageMode,

            @Param(
                    doc = "Normal unemployment, at which excess demand is zero",
                    unit = "share",
                    min = 0.005,
                    max = 0.15,
                    source = "assumed: registered and surveyed rates around 4%",
                    base = true)
            double normalUnemployment,

            @Param(doc = "Least unemployment possible", unit = "share", min = 0, max = 0.03, source = "assumed")
            double leastUnemployment,

            @Param(
                    doc =
                            "Share of the gap that a sector's share of the labour force closes in a quarter; 1: people change sector at once",
                    unit = "1/quarter",
                    min = 0.02,
                    max = 1,
                    source = "assumed; 1 leaves sectors out")
            double adjustment,

            @Param(
                    doc = "Wage growth per unit of excess demand",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.5,
                    source = "assumed; stable between 0.1 and 0.3")
            double excessDemandEffect,

            @Param(
                    doc = "Excess demand beyond which wages answer no more",
                    unit = "share",
                    min = 0.01,
                    max = 1,
                    source = "assumed")
            double excessDemandBound,

            @Param(
                    doc = "Wage growth per unit of change in excess demand",
                    unit = "elasticity",
                    min = 0,
                    max = 0.6,
                    source = "assumed; above 0.5 the model oscillates")
            double excessChangeEffect,

            @Param(
                    doc = "Change of excess demand beyond which wages answer no more",
                    unit = "share",
                    min = 0.01,
                    max = 1,
                    source = "assumed")
            double excessChangeBound,

            @Param(
                    doc = "Share of productivity growth passed on to wages",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double wagePassThrough,

            @Param(
                    doc = "Lowest productivity growth that is passed on",
                    unit = "1/quarter",
                    min = -0.05,
                    max = 0,
                    source = "assumed")
            double leastPassedGrowth,

            @Param(
                    doc = "Highest productivity growth that is passed on",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.1,
                    source = "assumed")
            double mostPassedGrowth,

            @Param(
                    doc = "Growth of productivity that wages take for the trend at the start",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.03,
                    source =
                            "assumed: growth of money on the base path less that of outside prices and of people; 0 knows no trend before 2010",
                    base = true)
            double trendAtStart,

            @Param(
                    doc =
                            "Lowest wage of workers in a city over that of 2010 raised by the growth of wages in the rest of China; 0: none",
                    unit = "ratio",
                    min = 0,
                    max = 1,
                    source = "policy lever",
                    keys = "regions")
            Map<String, Double> minimumWage,

            @Param(
                    doc = "Share of the gap to the lowest wage that a quarter closes",
                    unit = "1/quarter",
                    min = 0.02,
                    max = 1,
                    source = "assumed: a step a year, so that none is a jump")
            double minimumWagePace,

            @Param(
                    doc = "Pace at which measured productivity growth is smoothed",
                    unit = "1/quarter",
                    min = 0.01,
                    max = 0.5,
                    source = "assumed")
            double productivityPace) {
        /** Whether wages move step by step. */
        public boolean sluggish() {
            return wageMode == WageMode.SLUGGISH;
        }

        /** Whether each sector hires from a pool of its own; never with wages that clear, which know one market a region. */
        boolean bySector() {
            return sluggish() && adjustment < 1;
        }
    }

    /** Excess demand where there is nobody to hire: finite, so that its change is defined. */
    private static final double NOBODY_OFFERS = 1e6;

    private final Params params;
    private final SectorPools pools;
    private final KeyedRandom random;

    /** The rule under these parameters, with a random stream of its own. */
    public LabourMarket(Params params, RandomStreams streams) {
        this.params = params;
        this.pools = new SectorPools(params.adjustment());
        this.random = streams.stream("jobs");
    }

    /** Matches labour of the quarter. */
    public void step(World world) {
        Cities cities = world.cities;
        Wanted wanted = new Wanted(world);
        int regions = world.structure.regionCount();
        double[][] talentShare = new double[regions][world.structure.sectorCount()];
        double[][] workerShare = new double[regions][world.structure.sectorCount()];
        for (int r = 0; r < regions; r++) {
            double talent = cities.talentForFirms(r);
            double workers = cities.residents[r] * cities.participation[r];
            cities.talentOffered[r] = talent;
            cities.workersOffered[r] = workers;
            cities.talentTightnessBefore[r] = cities.talentTightness[r];
            cities.workerTightnessBefore[r] = cities.workerTightness[r];
            cities.talentTightness[r] = tightness(wanted.talent[r], talent);
            cities.workerTightness[r] = tightness(wanted.workers[r], workers);
            if (params.bySector()) {
                pools.move(cities.talentPools[r], wanted.talentBySector[r], world.holdsBase());
                pools.move(cities.workerPools[r], wanted.workersBySector[r], world.holdsBase());
                shares(wanted.talentBySector[r], cities.talentPools[r], talent, talentShare[r]);
                shares(wanted.workersBySector[r], cities.workerPools[r], workers, workerShare[r]);
                cities.employedTalent[r] = filled(wanted.talentBySector[r], talentShare[r]);
                cities.employedWorkers[r] = filled(wanted.workersBySector[r], workerShare[r]);
            } else {
                Arrays.fill(talentShare[r], share(wanted.talent[r], talent));
                Arrays.fill(workerShare[r], share(wanted.workers[r], workers));
                cities.employedTalent[r] = wanted.talent[r] * talentShare[r][0];
                cities.employedWorkers[r] = wanted.workers[r] * workerShare[r][0];
            }
            cities.rationed[r] = Math.min(least(talentShare[r]), least(workerShare[r]));
        }
        shareOut(world.firms, talentShare, workerShare);
        placeTalents(world, byResidence(cities, filledByGroup(world, wanted, talentShare)));
    }

    /** Share of the wanted labour that each sector can have from its own pool. */
    private void shares(double[] wanted, double[] pools, double offered, double[] shares) {
        for (int s = 0; s < shares.length; s++) {
            shares[s] = share(wanted[s], pools[s] * offered);
        }
    }

    private static double filled(double[] wanted, double[] shares) {
        double sum = 0;
        for (int s = 0; s < wanted.length; s++) {
            sum += wanted[s] * shares[s];
        }
        return sum;
    }

    private static double least(double[] shares) {
        double least = 1;
        for (double share : shares) {
            least = Math.min(least, share);
        }
        return least;
    }

    /** Jobs for talent that are filled, by region and knowledge group of the employer. */
    private double[][] filledByGroup(World world, Wanted wanted, double[][] talentShare) {
        double[][] filled = new double[talentShare.length][Structure.GROUPS.length];
        for (int r = 0; r < filled.length; r++) {
            if (params.bySector()) {
                for (int s = 0; s < talentShare[r].length; s++) {
                    filled[r][world.structure.group[s]] += wanted.talentBySector[r][s] * talentShare[r][s];
                }
            } else {
                for (int g = 0; g < filled[r].length; g++) {
                    filled[r][g] = wanted.talentByGroup[r][g] * talentShare[r][0];
                }
            }
        }
        return filled;
    }

    /** The same jobs by where those live who fill them: who works at a distance does so in all groups alike. */
    private static double[][] byResidence(Cities cities, double[][] filled) {
        double[][] residents = new double[filled.length][];
        for (int r = 0; r < filled.length; r++) {
            residents[r] = filled[r].clone();
            double in = cities.remoteIn(r);
            for (int g = 0; g < filled[r].length && in > 0; g++) {
                residents[r][g] *= 1 - in / cities.talentOffered[r];
            }
        }
        for (int r = 0; r < filled.length; r++) {
            for (int q = 0; q < filled.length; q++) {
                double away = cities.remoteTalent[r][q];
                for (int g = 0; g < filled[r].length && away > 0; g++) {
                    residents[r][g] += filled[q][g] * away / cities.talentOffered[q];
                }
            }
        }
        return residents;
    }

    /** Excess demand over what is offered at normal unemployment; a large number where nobody offers what is wanted. */
    double tightness(double wanted, double offered) {
        if (offered <= 0) {
            return wanted > 0 ? NOBODY_OFFERS : 0;
        }
        return wanted / ((1 - params.normalUnemployment()) * offered) - 1;
    }

    /** Share of the wanted labour that can be had. */
    double share(double wanted, double offered) {
        return wanted <= 0 ? 1 : Math.min(1, (1 - params.leastUnemployment()) * offered / wanted);
    }

    private static void shareOut(Firms firms, double[][] talentShare, double[][] workerShare) {
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                firms.talent[f] *= talentShare[firms.region[f]][firms.sector[f]];
                firms.workers[f] *= workerShare[firms.region[f]][firms.sector[f]];
            }
        }
    }

    private void placeTalents(World world, double[][] filled) {
        Talents talents = world.talents;
        double[][] chance = new FieldMatch(world, filled).employedShare;
        double[] ability = new double[chance.length];
        int[] working = new int[chance.length];
        for (int i = 0; i < talents.count; i++) {
            if (talents.active[i]) {
                int r = talents.region[i];
                double number =
                        random.at(talents.id[i], Math.floorDiv(world.tick, 4)).nextDouble();
                talents.employed[i] = number < chance[r][talents.field[i]];
                ability[r] += talents.employed[i] ? talents.quality[i] : 0;
                working[r] += talents.employed[i] ? 1 : 0;
            }
        }
        for (int r = 0; r < ability.length; r++) {
            world.cities.talentQuality[r] = working[r] > 0 ? ability[r] / working[r] : 1;
        }
    }
}
