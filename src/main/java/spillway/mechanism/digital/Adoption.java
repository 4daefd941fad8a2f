package spillway.mechanism.digital;

import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Logarithm;
import spillway.kernel.Param;
import spillway.kernel.RandomStreams;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Firms adopt digital technology, one vintage after the other (E41).
 *
 * <p>A firm adopts the next vintage in a quarter with chance {@code 1 - exp(-(p + q F + h L(z)))}, L being the logistic function and
 * {@code z = z0 + b1 ln(gain / cost) + b2 rivals + b3 partners + b4 (talent / usual - 1)}. The gain is what the stage would add to a year's value
 * added, as things stand ({@link DigitalGains}), over {@code horizonYears} at the hurdle rate, less what working in the old way and the new
 * loses; unclear law raises the hurdle until it is mended. The cost is that of the solution, {@code c v^k} for an enterprise of v times the
 * delta's mean value added of the base year, at prices of capital goods, less the part that public digital goods take over: with k below 1 a small enterprise pays more for each yuan that it
 * makes. Rivals are those of {@link Rivals}, partners the adopters among suppliers and buyers; F is the share of enterprises of the sector
 * that have adopted. A firm that cannot pay waits. The cost is sunk: it is development of the next quarter, and nothing of it comes back.
 *
 * <p>Thresholds by size as in David (1969), stock and epidemic effects as in Karshenas and Stoneman (1993), p and q alone as in Bass (1969), all as
 * ideas, not opened; form and sizes assumed.
 */
public final class Adoption {
    private static final int QUARTERS = 4;

    private final Params params;
    private final DigitalReturns.Params returns;
    private final double elasticity;
    private final KeyedRandom random;

    /** Parameters of adoption. */
    public record Params(
            @Param(
                    doc = "Whether firms adopt digital technology",
                    unit = "switch",
                    source = "claim: firms turn digital")
            boolean enabled,

            @Param(
                    doc = "Quarter from which the second vintage can be adopted, counted from 2010Q1",
                    unit = "quarter",
                    min = 0,
                    max = 104,
                    source = "assumed: 2015")
            int smartFrom,

            @Param(
                    doc =
                            "Cost of the first vintage to an enterprise of the delta's mean size when it arrives, over a year's value added",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed: as much as small firms cannot earn back and large ones can")
            double networkedCost,

            @Param(
                    doc =
                            "Cost of the second vintage to an enterprise of the delta's mean size when it arrives, over a year's value added",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed, as for the first")
            double smartCost,

            @Param(
                    doc =
                            "Power of an enterprise's size in the cost; 1 makes the cost of each yuan of value added equal",
                    unit = "elasticity",
                    min = 0.2,
                    max = 1,
                    source = "assumed; claim: small firms pay more for solutions of their own")
            double costPower,

            @Param(
                    doc = "Fall of the cost of a vintage in a year from its arrival on",
                    unit = "log",
                    min = 0,
                    max = 0.2,
                    source = "assumed: much slower than the price of computing, since most of the cost is work")
            double costFall,

            @Param(
                    doc = "What separating the old business from the new adds to the cost of small enterprises",
                    unit = "share",
                    min = 0,
                    max = 2,
                    source = "claim: separation of business; assumed size")
            double separation,

            @Param(
                    doc = "Rate at which firms discount what digital technology would earn",
                    unit = "1/year",
                    min = 0.02,
                    max = 0.5,
                    source = "assumed: hurdle of a risky project")
            double hurdle,

            @Param(
                    doc = "What unclear law on data and digital trade adds to that rate",
                    unit = "1/year",
                    min = 0,
                    max = 0.5,
                    source = "claim: unclear rules raise risk; assumed size")
            double legalRisk,

            @Param(
                    doc = "Quarter from which the law is clear, counted from 2010Q1",
                    unit = "quarter",
                    min = 0,
                    max = 104,
                    source =
                            "first full quarter after Guangdong's ordinance on the digital economy took effect, September 2021")
            int lawFrom,

            @Param(
                    doc = "Years over which firms count what digital technology would earn",
                    unit = "year",
                    min = 1,
                    max = 20,
                    source = "assumed: life of a system")
            double horizonYears,

            @Param(
                    doc = "Chance of adoption in a quarter where everything speaks for it",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.5,
                    source = "assumed")
            double pace,

            @Param(
                    doc = "Log odds of adoption where gain and cost are equal and nobody else has adopted",
                    unit = "log odds",
                    min = -10,
                    max = 2,
                    source = "assumed")
            double start,

            @Param(
                    doc = "Weight of the logarithm of gain over cost",
                    unit = "elasticity",
                    min = 0,
                    max = 10,
                    source = "assumed; large makes a threshold of it")
            double gain,

            @Param(
                    doc = "Weight of the share of sales on the firm's markets that more productive adopters hold",
                    unit = "log odds",
                    min = 0,
                    max = 10,
                    source = "claim: competition from adopters pushes; assumed size; policy lever")
            double competition,

            @Param(
                    doc = "Weight of the share of adopters among suppliers and buyers",
                    unit = "log odds",
                    min = 0,
                    max = 10,
                    source = "claim: partners who have adopted force adoption; assumed size; policy lever")
            double ecosystem,

            @Param(
                    doc = "Weight of talent in employment relative to the base year's delta",
                    unit = "log odds",
                    min = 0,
                    max = 4,
                    source = "assumed")
            double talent,

            @Param(
                    doc = "Loans over the value of capital up to which lenders pay for adoption",
                    unit = "share",
                    min = 0,
                    max = 2,
                    source =
                            "assumed: short of the limit for capital goods; much below it, cities whose firms usually owe more would be shut out")
            double lending,

            @Param(
                    doc = "Rate of adoption in a quarter whatever it costs and yields, where nobody else has adopted",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.2,
                    source = "0; above it for the epidemic law of benchmarks")
            double innovators,

            @Param(
                    doc =
                            "Rate of adoption in a quarter that all others in the sector add, whatever it costs and yields",
                    unit = "1/quarter",
                    min = 0,
                    max = 1,
                    source = "0; above it for the epidemic law of benchmarks")
            double imitators) {}

    /**
     * The rule under these parameters, with a random stream of its own.
     *
     * @param returns what adopted technology yields
     * @param elasticity of substitution between varieties
     */
    public Adoption(Params params, DigitalReturns.Params returns, double elasticity, RandomStreams streams) {
        this.params = params;
        this.returns = returns;
        this.elasticity = elasticity;
        random = streams.stream("adoption");
    }

    /** Lets firms adopt; all see who had adopted before the quarter. Nobody does while the base year is held. */
    public void step(World world) {
        if (!params.enabled() || world.holdsBase()) {
            return;
        }
        Firms firms = world.firms;
        double[][] adopted = shares(world);
        Prospect prospect = new Prospect(params, returns, new DigitalGains(returns, elasticity, world), world);
        Rivals rivals = new Rivals(world);
        world.digital.stock *= 1 - 1 / (QUARTERS * params.horizonYears());
        for (int f = 0; f < firms.count; f++) {
            int stage = firms.digitalStage[f] + 1;
            if (!firms.active[f] || stage > newest(world)) {
                continue;
            }
            double cost = prospect.cost(f, stage);
            double rate = params.innovators()
                    + params.imitators() * adopted[stage][firms.sector[f]]
                    + (params.pace() > 0 ? params.pace() * inclination(prospect, rivals, f, stage, cost) : 0);
            double chance = 1 - Exponential.of(-rate);
            if (random.at(firms.id[f], world.tick).nextDouble() < chance
                    && cost <= world.developmentMeans(f, params.lending())) {
                adopt(world, f, stage, cost);
            }
        }
    }

    private int newest(World world) {
        return world.tick < params.smartFrom() ? DigitalStage.NETWORKED.code : DigitalStage.SMART.code;
    }

    /** L(z): 0 of a firm that would gain nothing, 1 of one that would gain and pay nothing. */
    private double inclination(Prospect prospect, Rivals rivals, int f, int stage, double cost) {
        double gain = prospect.gain(f);
        if (!(gain > 0)) {
            return 0;
        }
        if (!(cost > 0)) {
            return 1;
        }
        double z = params.start()
                + params.gain() * Logarithm.of(gain / cost)
                + params.competition() * rivals.moreProductive(stage, f)
                + params.ecosystem() * prospect.partners(f, stage)
                + params.talent() * prospect.talent(f);
        return 1 / (1 + Exponential.of(-z));
    }

    private static void adopt(World world, int f, int stage, double cost) {
        Firms firms = world.firms;
        firms.digitalStage[f] = (byte) stage;
        firms.digitalSince[f] = world.tick;
        firms.development[f] += cost;
        world.flows.adoptionSpending[firms.region[f]] += cost;
        world.digital.stock += cost;
    }

    /** Share of enterprises at a stage or beyond [stage][sector]. */
    private static double[][] shares(World world) {
        Firms firms = world.firms;
        double[][] share = new double[DigitalStage.values().length][world.structure.sectorCount()];
        for (int f = 0; f < firms.count; f++) {
            for (int stage = 0; firms.active[f] && stage <= firms.digitalStage[f]; stage++) {
                share[stage][firms.sector[f]] += firms.represented[f];
            }
        }
        for (int s = 0; s < share[0].length; s++) {
            for (int stage = DigitalStage.SMART.code; stage >= 0; stage--) {
                share[stage][s] /= share[0][s] > 0 ? share[0][s] : 1;
            }
        }
        return share;
    }
}
