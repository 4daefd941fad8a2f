package spillway.mechanism.labour;

import spillway.kernel.KeyedRandom;
import spillway.kernel.Param;
import spillway.kernel.RandomStreams;
import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.Talents;
import spillway.world.World;

/**
 * In each region firms share out the talent and the workers there are (E15, E16).
 *
 * <p>Excess demand is {@code x = wanted / ((1 - u) offered) - 1} with normal unemployment u, separately for talent and workers. Where
 * firms want more than all but the least unemployment, each gets the same share of what it wants. Talents are matched by field
 * first: a talent works if its keyed number of the year lies below the share of its field that finds a place.
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
    }

    /** Excess demand where there is nobody to hire: finite, so that its change is defined. */
    private static final double NOBODY_OFFERS = 1e6;

    private final Params params;
    private final KeyedRandom random;

    /** The rule under these parameters, with a random stream of its own. */
    public LabourMarket(Params params, RandomStreams streams) {
        this.params = params;
        this.random = streams.stream("jobs");
    }

    /** Matches labour of the quarter. */
    public void step(World world) {
        Cities cities = world.cities;
        Wanted wanted = new Wanted(world);
        int regions = world.structure.regionCount();
        double[] talentShare = new double[regions];
        double[] workerShare = new double[regions];
        for (int r = 0; r < regions; r++) {
            double talent = cities.talent[r];
            double workers = cities.residents[r] * cities.participation[r];
            cities.talentOffered[r] = talent;
            cities.workersOffered[r] = workers;
            cities.talentTightnessBefore[r] = cities.talentTightness[r];
            cities.workerTightnessBefore[r] = cities.workerTightness[r];
            cities.talentTightness[r] = tightness(wanted.talent[r], talent);
            cities.workerTightness[r] = tightness(wanted.workers[r], workers);
            talentShare[r] = share(wanted.talent[r], talent);
            workerShare[r] = share(wanted.workers[r], workers);
            cities.rationed[r] = Math.min(talentShare[r], workerShare[r]);
            cities.employedTalent[r] = wanted.talent[r] * talentShare[r];
            cities.employedWorkers[r] = wanted.workers[r] * workerShare[r];
        }
        shareOut(world.firms, talentShare, workerShare);
        placeTalents(world, wanted, talentShare);
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

    private static void shareOut(Firms firms, double[] talentShare, double[] workerShare) {
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                firms.talent[f] *= talentShare[firms.region[f]];
                firms.workers[f] *= workerShare[firms.region[f]];
            }
        }
    }

    private void placeTalents(World world, Wanted wanted, double[] talentShare) {
        Talents talents = world.talents;
        double[][] chance = new FieldMatch(world, wanted, talentShare).employedShare;
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
