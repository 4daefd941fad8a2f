package spillway.mechanism.firms;

import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Logarithm;
import spillway.kernel.Param;
import spillway.kernel.Power;
import spillway.kernel.RandomStreams;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Mode;
import spillway.world.World;

/**
 * Makers of goods climb from contract manufacturing to designs and brands of their own, or fall back (E40).
 *
 * <p>A step up has the chance {@code u L(c1 ln(means / cost) + c2 (h / h* - 1) + c3 home + c4 designers - c5 dependence)} a quarter, L
 * being the logistic function: means are funds and what lenders give on capital, h the share of talent in the place's employment, home
 * the share of its sales that stay in China, designers the share of own-design and own-brand firms in what the sector makes within the
 * reach of ideas, dependence the share of the largest bloc in what it sells abroad. Who cannot pay does not climb, which is how contract
 * manufacturers are held down (Hobday 1995 for the ladder; form and sizes assumed). After some quarters of losses a firm falls back a step.
 *
 * <p>The cost is development: it is paid in the next quarter, for services of sector K, and nothing is learned from it. A
 * mode decides research, and own designs a higher markup and access to buyers at home. So that sales do not jump, the taste weight is
 * converted from one seller group's unit to the other's, and raised by what the higher price would cost; the place's niches with it.
 */
public final class Upgrading {
    private static final int QUARTERS = 4;

    private final Params params;
    private final double contractMarkup;
    private final double elasticity;
    private final KeyedRandom random;

    /** Parameters of changes of mode. */
    public record Params(
            @Param(
                    doc = "Whether makers of goods change between contract manufacturing, own designs and own brands",
                    unit = "switch",
                    source = "model description")
            boolean enabled,

            @Param(
                    doc = "Chance of a step up in a quarter where everything speaks for it",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.1,
                    source = "assumed")
            double pace,

            @Param(
                    doc = "Cost of a step up over a year's value added",
                    unit = "share",
                    min = 0.02,
                    max = 1,
                    source = "assumed")
            double cost,

            @Param(
                    doc = "Loans over the value of capital up to which lenders pay for a step up",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed; designs and brands are no collateral, so less than for capital goods")
            double lending,

            @Param(
                    doc = "Weight of the logarithm of means over cost",
                    unit = "elasticity",
                    min = 0,
                    max = 4,
                    source = "assumed")
            double cash,

            @Param(
                    doc = "Weight of talent in employment relative to the base year's delta",
                    unit = "log odds",
                    min = 0,
                    max = 4,
                    source = "assumed")
            double talent,

            @Param(
                    doc = "Weight of the share of sales that stay in China",
                    unit = "log odds",
                    min = 0,
                    max = 4,
                    source = "assumed")
            double home,

            @Param(
                    doc = "Weight of own-design and own-brand firms within the reach of ideas",
                    unit = "log odds",
                    min = 0,
                    max = 4,
                    source = "assumed")
            double designers,

            @Param(
                    doc = "Weight of the largest bloc's share in sales abroad, against a step up",
                    unit = "log odds",
                    min = 0,
                    max = 4,
                    source = "assumed; clients who give orders leave no autonomy")
            double dependence,

            @Param(
                    doc = "Quarters in a row with a loss after which a firm falls back a step",
                    unit = "quarter",
                    min = 1,
                    max = 40,
                    source = "assumed: a year and a half")
            int lossQuarters) {}

    /**
     * The rule under these parameters, with a random stream of its own.
     *
     * @param contractMarkup markup of contract manufacturers over that of others
     * @param elasticity of substitution between varieties
     */
    public Upgrading(Params params, double contractMarkup, double elasticity, RandomStreams streams) {
        this.params = params;
        this.contractMarkup = contractMarkup;
        this.elasticity = elasticity;
        this.random = streams.stream("upgrading");
    }

    /** Lets firms change their mode; nobody does while the base year is held. All see the quarter as it stood before. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        Firms firms = world.firms;
        double[][] odds = odds(world);
        Peers peers = new Peers(world);
        for (int f = 0; f < firms.count; f++) {
            if (!firms.active[f] || !world.structure.goods[firms.sector[f]]) {
                continue;
            }
            firms.losses[f] = firms.profit[f] < 0 ? firms.losses[f] + 1 : 0;
            if (firms.losses[f] >= params.lossQuarters()) {
                fall(world, f, peers);
            } else if (random.at(firms.id[f], world.tick).nextDouble() < chance(world, f, odds)) {
                climb(world, f, peers);
            }
        }
    }

    /** What speaks for a step up in each place but the means of its firms, log odds [region][sector]. */
    private double[][] odds(World world) {
        Flows flows = world.flows;
        double[][] designers = designers(world);
        double[][] odds = new double[world.structure.regionCount()][world.structure.sectorCount()];
        for (int r = 0; r < odds.length; r++) {
            for (int s = 0; s < odds[r].length; s++) {
                double people = flows.talentEmployed[r][s] + flows.workersEmployed[r][s];
                double usual = world.base.talentIntensity[s];
                double talent = people > 0 && usual > 0 ? flows.talentEmployed[r][s] / people / usual - 1 : 0;
                double sales = flows.sales[r][s];
                double home = sales > 0 ? 1 - flows.exports[r][s] / sales : 0;
                odds[r][s] = params.talent() * talent
                        + params.home() * home
                        + params.designers() * designers[r][s]
                        - params.dependence() * dependence(world, r, s);
            }
        }
        return odds;
    }

    /** Share of the largest bloc in what a place sells abroad. */
    private static double dependence(World world, int r, int s) {
        double largest = 0;
        for (int b = 0; b < world.structure.blocs.length; b++) {
            largest = Math.max(largest, world.flows.trade[s][r][world.structure.bloc(b)]);
        }
        return world.flows.exports[r][s] > 0 ? largest / world.flows.exports[r][s] : 0;
    }

    /** Share of own-design and own-brand firms in the sector's value added, weighted by the reach of ideas [region][sector]. */
    private static double[][] designers(World world) {
        Firms firms = world.firms;
        double[][] own = new double[world.structure.regionCount()][world.structure.sectorCount()];
        double[][] all = new double[own.length][world.structure.sectorCount()];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.valueAdded[f] > 0) {
                boolean designs = firms.mode[f] == Mode.ODM.code || firms.mode[f] == Mode.OBM.code;
                own[firms.region[f]][firms.sector[f]] += designs ? firms.valueAdded[f] : 0;
                all[firms.region[f]][firms.sector[f]] += firms.valueAdded[f];
            }
        }
        double[][] share = new double[own.length][world.structure.sectorCount()];
        for (int r = 0; r < share.length; r++) {
            for (int s = 0; s < share[r].length; s++) {
                double near = 0;
                double total = 0;
                for (int from = 0; from < share.length; from++) {
                    near += world.distances.ideaReach[r][from] * own[from][s];
                    total += world.distances.ideaReach[r][from] * all[from][s];
                }
                share[r][s] = total > 0 ? near / total : 0;
            }
        }
        return share;
    }

    private double chance(World world, int f, double[][] odds) {
        Firms firms = world.firms;
        boolean climbs = firms.mode[f] == Mode.OEM.code || firms.mode[f] == Mode.ODM.code;
        double cost = cost(firms, f);
        double capital = firms.capital[f] * world.cities.capitalPrice[firms.region[f]];
        double means = firms.funds[f] + params.lending() * capital;
        if (!climbs || !(cost > 0) || means < cost) {
            return 0;
        }
        double z = odds[firms.region[f]][firms.sector[f]] + params.cash() * Logarithm.of(means / cost);
        return params.pace() / (1 + Exponential.of(-z));
    }

    /** Cost of a step up, 100m RMB. */
    private double cost(Firms firms, int f) {
        return params.cost() * QUARTERS * Math.max(0, firms.valueAdded[f]);
    }

    private void climb(World world, int f, Peers peers) {
        Firms firms = world.firms;
        firms.development[f] += cost(firms, f);
        if (firms.mode[f] == Mode.OEM.code) {
            double more = Math.max(0, firms.markup[f]) * (1 / contractMarkup - 1);
            changeSellers(world, f, Mode.ODM, more, peers);
        } else {
            firms.mode[f] = Mode.OBM.code;
        }
    }

    private void fall(World world, int f, Peers peers) {
        Firms firms = world.firms;
        if (firms.mode[f] == Mode.OBM.code) {
            firms.mode[f] = Mode.ODM.code;
            firms.losses[f] = 0;
        } else if (firms.mode[f] == Mode.ODM.code) {
            double more = -Math.max(0, firms.markup[f]) * (1 - contractMarkup);
            changeSellers(world, f, Mode.OEM, more, peers);
            firms.losses[f] = 0;
        }
    }

    /** The firm becomes one of {@code mode} at a markup higher by {@code more}: it sells for as much as before, where that mode sells. */
    private void changeSellers(World world, int f, Mode mode, double more, Peers peers) {
        Firms firms = world.firms;
        int r = firms.region[f];
        int s = firms.sector[f];
        double dearer = (1 + firms.markup[f] + more) / (1 + firms.markup[f]);
        double home = world.cities.contractAccess[r][s] - world.cities.marketAccess[r][s];
        double converted = Exponential.of(mode == Mode.OEM ? -home : home) * Power.of(dearer, elasticity - 1);
        peers.rescale(world, f, converted);
        firms.mode[f] = mode.code;
        firms.giveUsualAccess(f, world.base.contractHomeAccess);
        firms.markup[f] += more;
        firms.price[f] *= dearer;
        firms.demand[f] /= dearer;
        firms.expectedDemand[f] /= dearer;
        double market = 0;
        for (int d = 0; d < world.structure.regionCount(); d++) {
            market += world.cities.spending[s][d];
        }
        firms.baseShare[f] = firms.sold[f] * firms.price[f] / (Math.max(1, firms.represented[f]) * market);
    }
}
