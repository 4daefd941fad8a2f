package spillway.mechanism.knowledge;

import org.jspecify.annotations.Nullable;
import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Logarithm;
import spillway.kernel.Named;
import spillway.kernel.Power;
import spillway.kernel.RandomStreams;
import spillway.world.Channel;
import spillway.world.Diffusion;
import spillway.world.FirmIndex;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.World;

/**
 * Firms become more productive: by own research, by copying, by what spills over, by foreign firms around them, and by a
 * declared residual (E21 to E23, E26, E29). All read the state of the quarter before any is changed, so that the order of firms
 * cannot matter.
 *
 * <p>Innovation: {@code P = 1 - exp(-x1 e)}, effective research {@code e = rd^a h^b} relative to the base year's mean of the delta, times what key inputs leave of its yield;
 * the draw is {@code lo + (hi - lo) Beta(3, 3)}, kept if positive (Dosi, Fagiolo and Roventini 2010). Imitation:
 * {@code P = 1 - exp(-x2 rd)}, the model is drawn by reach and size, half the gap is closed. Spillover:
 * {@code lambda (M/M0)^x G max(0, S - a)} with people within reach M ({@link PeopleWithinReach}) and absorption {@code G = g0 + (1 - g0) min(1, rd) min(1, h)} (Cohen and Levinthal 1990).
 * Patient money and joint laboratories raise what research yields and absorbs. What foreign buyers specify takes research away from innovation and teaches to make ({@link BuyersOrders}).
 * Beyond the outside frontier own innovation, teaching by foreign firms and the residual shrink; what others already know can
 * still be learned. Research counts as it is planned for the coming quarter.
 */
public final class Learning {
    private final Knowledge.Params params;
    private final KeyedRandom innovationRandom;
    private final KeyedRandom imitationRandom;
    private final BuyersOrders orders;
    private @Nullable Diffusion diffusion;

    /** The rule under these parameters, without orders that come with specifications. */
    public Learning(Knowledge.Params params, RandomStreams streams) {
        this(params, BuyersOrders.none(), streams);
    }

    /** The rule under these parameters, with random streams of its own for innovation and imitation. */
    public Learning(Knowledge.Params params, BuyersOrders orders, RandomStreams streams) {
        this.params = params;
        this.orders = orders;
        this.innovationRandom = streams.stream("innovation");
        this.imitationRandom = streams.stream("imitation");
    }

    /** Spreads what is known over the grid, which the base year notes as its reference; nobody learns. */
    public static void survey(Knowledge.Params params, World world) {
        new KnowledgePools(params, world, KnowledgePools.diffusion(params, world));
        PeopleWithinReach.note(params, world);
    }

    /** Lets all firms learn; nobody does while the base year is held. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        if (diffusion == null) {
            diffusion = KnowledgePools.diffusion(params, world);
        }
        KnowledgePools pools = new KnowledgePools(params, world, diffusion);
        pools.noteFlows(world);
        ForeignPresence foreign = new ForeignPresence(params, world);
        FirmIndex models = new FirmIndex(world);
        Places places = new Places(world);
        Firms firms = world.firms;
        double[] gain = new double[firms.count];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.valueAdded[f] > 0) {
                gain[f] = learn(world, f, places, pools, foreign, models);
            }
        }
        for (int f = 0; f < firms.count; f++) {
            firms.logTfp[f] += gain[f];
        }
    }

    private double learn(
            World world, int f, Places places, KnowledgePools pools, ForeignPresence foreign, FirmIndex models) {
        Firms firms = world.firms;
        int r = firms.region[f];
        int s = firms.sector[f];
        double relative = firms.logTfp[f] - world.base.productivity[s];
        double beyond = Math.max(0, relative - world.outside.frontier[s]);
        double room = beyond == 0 ? 1 : Exponential.of(-params.fishingOut() * beyond);
        double people = firms.talent[f] + firms.workers[f];
        double research = people > 0
                ? (1 - world.keys.researchShare[s])
                        * firms.research[f]
                        / (world.cities.talentWage[r] * people)
                        / world.base.researchIntensity[s]
                : 0;
        double talent = people > 0
                ? firms.talent[f] / people / world.base.talentIntensity[s] * world.cities.talentQuality[r]
                : 0;
        double patient = places.patient[r] * (1 + world.governments.laboratoryYield[r][s]);
        double yield = patient * Exponential.of(firms.keyResearchShortage[f]);
        double specified = orders.share(world, f);
        double own = room * innovate(world, f, (1 - specified) * research, talent, yield);
        double made = orders.gain(specified, beyond);
        double copied = params.research() ? imitate(world, f, research, models) : 0;
        double taught = room * foreign.gain(r, s);
        double trend = places.trend[r] * room;
        double absorption = params.leastAbsorption()
                + (1 - params.leastAbsorption()) * Math.min(1, research * patient) * Math.min(1, talent);
        double rate = params.spilloverRate() * places.people.factor(s, r) * absorption;
        double spilled = params.spillover() ? pools.gain(world, f, relative, rate) : 0;
        double weight = firms.valueAdded[f];
        Flows flows = world.flows;
        flows.learning[Channel.OWN_RD.row][r] += weight * own;
        flows.learning[Channel.IMITATION.row][r] += weight * copied;
        flows.learning[Channel.FDI.row][r] += weight * taught;
        flows.learning[Channel.ORDERS.row][r] += weight * made;
        flows.learning[Channel.TREND.row][r] += weight * trend;
        flows.learningWeight[r] += weight;
        return own + copied + taught + made + trend + spilled;
    }

    /** What is the same for all firms of a region this quarter. */
    private final class Places {
        /** Factor of patient money on research. */
        private final double[] patient;
        /** Declared residual growth of log productivity. */
        private final double[] trend;
        /** Factor of the people within reach on what spills over. */
        private final PeopleWithinReach people;

        Places(World world) {
            int regions = world.structure.regionCount();
            patient = new double[regions];
            trend = new double[regions];
            people = new PeopleWithinReach(params, world);
            double left =
                    Exponential.of(-Math.max(0, world.tick - params.regionTrendHold()) / params.regionTrendFade());
            for (int r = 0; r < regions; r++) {
                patient[r] = 1
                        + params.patientEffect()
                                * Logarithm.of(1 + world.governments.patientStock[r] / params.patientScale());
                trend[r] = Named.value(params.regionTrend(), world.structure.regions[r]) * left;
            }
        }
    }

    private double innovate(World world, int f, double research, double talent, double yield) {
        if (!params.research() || research <= 0) {
            return 0;
        }
        KeyedRandom random = innovationRandom.at(world.firms.id[f], world.tick);
        double drawn = random.nextDouble();
        if (drawn >= mostHazard(research, talent) * yield) {
            return 0;
        }
        double effective = Power.of(research, params.innovationResearchPower())
                * Power.of(Math.max(talent, 1e-9), params.innovationTalentPower());
        if (drawn >= -StrictMath.expm1(-params.innovationHazard() * effective * yield)) {
            return 0;
        }
        double low = params.innovationRange().get(0);
        double high = params.innovationRange().get(1);
        double draw = low + (high - low) * middleOfFive(random);
        if (draw <= 0) {
            return 0;
        }
        world.flows.innovations[world.firms.region[f]][world.firms.sector[f]] += world.firms.represented[f];
        return draw;
    }

    /** A bound of the hazard, and so of the chance, that takes no power: x^a is at most max(1, x) as no power is above 1. */
    private double mostHazard(double research, double talent) {
        return 1.000001 * params.innovationHazard() * Math.max(1, research) * Math.max(1, talent);
    }

    /** The middle of five uniform numbers, which follows Beta(3, 3). */
    private static double middleOfFive(KeyedRandom random) {
        double[] five = new double[5];
        for (int i = 0; i < five.length; i++) {
            five[i] = random.nextDouble();
        }
        java.util.Arrays.sort(five);
        return five[2];
    }

    private double imitate(World world, int f, double research, FirmIndex models) {
        Firms firms = world.firms;
        KeyedRandom random = imitationRandom.at(firms.id[f], world.tick);
        double drawn = random.nextDouble();
        double hazard = params.imitationHazard() * research;
        // The chance is below the hazard: most draws are decided without an exponential.
        if (drawn >= hazard || drawn >= -StrictMath.expm1(-hazard)) {
            return 0;
        }
        int s = firms.sector[f];
        int regions = world.structure.regionCount();
        double[] weight = new double[regions];
        for (int from = 0; from < regions; from++) {
            weight[from] =
                    world.distances.ideaReach[firms.region[f]][from] * Math.max(0, world.cities.valueAdded[from][s]);
        }
        int from = random.nextIndex(weight, regions);
        int model = from < 0 ? -1 : models.pick(from, s, random.nextDouble());
        return model < 0 ? 0 : params.imitationShare() * Math.max(0, firms.logTfp[model] - firms.logTfp[f]);
    }
}
