package spillway.mechanism.trade;

import java.util.Arrays;
import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Power;
import spillway.world.Cities;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.KeyInput;
import spillway.world.Mode;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Buyers everywhere spread their spending over varieties; firms serve what they can (E10 to E12).
 *
 * <p>A firm's sales to a destination are {@code spending * b (p T / q)^(1-sigma) / (outside + sum over firms)}, with taste weight
 * b, price p, quality q, delivery factor T (Dixit and Stiglitz 1977; Krugman 1991), times the firm's access a to the market that the
 * destination belongs to. Firms of one region and sector share everything but b, p, q and a, so that the market clears in sums of
 * {@code b a (p / q)^(1-sigma)} over them, one for each market: the order of firms cannot matter. What a firm cannot serve its buyers get
 * from outside suppliers.
 */
public final class GoodsMarket {
    private final Trade.Params params;
    private final MaterialsMix mix;

    /** The rule under these parameters. */
    public GoodsMarket(Trade.Params params) {
        this.params = params;
        mix = new MaterialsMix(params.knowledgeTie());
    }

    /** Clears all markets of the quarter and notes prices and access for the next plans. */
    public void step(World world) {
        Structure structure = world.structure;
        double[] pull = pull(world);
        double[][][] weights = weights(world);
        double[][] all = allSuppliers(world, offers(world, pull), weights);
        spend(world);
        reach(world, all, weights);
        demand(world, pull, world.flows.reach);
        sell(world);
        bookTrade(world, pull, all, weights);
        for (int r = 0; r < structure.regionCount(); r++) {
            access(world, r);
        }
        notePrices(world, all);
    }

    /** What firms could sell at today's prices if buyers spent as in the last quarter; sets their demand. */
    public void quote(World world) {
        double[] pull = pull(world);
        double[][][] weights = weights(world);
        reach(world, allSuppliers(world, offers(world, pull), weights), weights);
        demand(world, pull, world.flows.reach);
    }

    /** {@code b (p / q)^(1-sigma)} of each firm; 0 of one that has nothing to make with. */
    private double[] pull(World world) {
        Firms firms = world.firms;
        double[] pull = new double[firms.count];
        for (int f = 0; f < pull.length; f++) {
            if (firms.active[f] && firms.capital[f] > 0) {
                double value = Logarithm.of(firms.price[f]) - firms.logQuality[f];
                pull[f] = firms.attraction[f] * Exponential.of((1 - params.elasticity()) * value);
            }
        }
        return pull;
    }

    /** Ease with which the buyers of a market come by what a firm sells. */
    private static double ease(World world, int f, int market) {
        return world.firms.access[f][market] * standing(world, f, market);
    }

    /**
     * What sets markets apart for a firm beside its access: abroad own designs and brands have what own standards add, and firms on the first
     * vintage of digital technology what it saves them there.
     */
    static double standing(World world, int f, int market) {
        if (market == Structure.HOME) {
            return 1;
        }
        double designs = world.firms.ownsDesigns(f) ? world.outside.ownDesignPull : 1;
        boolean networked = world.firms.digitalStage[f] >= DigitalStage.NETWORKED.code;
        return networked ? designs * world.digital.networkedPull : designs;
    }

    /** Sums of b a (p / q)^(1-sigma) over the firms of each place [sector][region][market]. */
    public double[][][] offers(World world) {
        return offers(world, pull(world));
    }

    private static double[][][] offers(World world, double[] pull) {
        Firms firms = world.firms;
        double[][][] sum = byMarket(world.structure);
        for (int f = 0; f < pull.length; f++) {
            if (firms.active[f]) {
                double[] place = sum[firms.sector[f]][firms.region[f]];
                for (int m = 0; m < place.length; m++) {
                    place[m] += pull[f] * ease(world, f, m);
                }
            }
        }
        return sum;
    }

    private static double[][][] byMarket(Structure structure) {
        return new double[structure.sectorCount()][structure.regionCount()][structure.markets()];
    }

    /**
     * Weight of each place at each destination per unit of what its firms offer there [sector][place][destination]; inside the region with
     * what home suppliers have gained on imports.
     */
    private static double[][][] weights(World world) {
        Structure structure = world.structure;
        double[][][] weights = new double[structure.sectorCount()][structure.regionCount()][structure.destinations()];
        for (int s = 0; s < weights.length; s++) {
            for (int d = 0; d < structure.destinations(); d++) {
                boolean inside = d < structure.regionCount();
                double gained = inside ? Exponential.of(world.keys.logHomePull[s][d]) : 1;
                for (int r = 0; r < structure.regionCount(); r++) {
                    double ease = d > structure.restOfChina() ? world.base.foreignAccess[r][s] : gained;
                    weights[s][r][d] = ease * world.distances.tradeWeight[s][r][d];
                }
            }
        }
        return weights;
    }

    /** Denominator of every market [sector][destination]. */
    public double[][] allSuppliers(World world, double[][][] offers) {
        return allSuppliers(world, offers, weights(world));
    }

    private static double[][] allSuppliers(World world, double[][][] offers, double[][][] weights) {
        Structure structure = world.structure;
        double[][] all = new double[structure.sectorCount()][structure.destinations()];
        for (int s = 0; s < all.length; s++) {
            for (int d = 0; d < all[s].length; d++) {
                int market = structure.market(d);
                double sum = world.outside.suppliers[s][d];
                for (int r = 0; r < structure.regionCount(); r++) {
                    sum += offers[s][r][market] * weights[s][r][d];
                }
                all[s][d] = sum;
            }
        }
        return all;
    }

    /** Adds up what everybody will spend on each sector's output. */
    private void spend(World world) {
        Structure structure = world.structure;
        Cities cities = world.cities;
        Flows flows = world.flows;
        for (int d = structure.regionCount(); d < structure.destinations(); d++) {
            for (int s = 0; s < structure.sectorCount(); s++) {
                cities.spending[s][d] = world.outside.demand[s][d];
            }
        }
        for (int r = 0; r < structure.regionCount(); r++) {
            double investment = Flows.sum(flows.investment[r]);
            double knowledge = Flows.sum(flows.research[r]) + Flows.sum(flows.development[r]);
            flows.consumption[r] = cities.consumption[r];
            double general = world.governments.service[r]
                    + world.governments.quickMoney[r]
                    + world.governments.patientMoney[r]
                    - world.governments.subsidyPaid[r];
            flows.government[r] = general + Flows.sum(world.governments.keyMoney[r]);
            flows.knowledgeMaterials[r] = mix.ofKnowledge(world, r);
            double[] materials =
                    params.ioLinkages() ? mix.bought(world, r, flows.materials[r]) : mix.unlinked(world, r);
            for (int s = 0; s < structure.sectorCount(); s++) {
                cities.spending[s][r] = cities.consumptionMix[r][s] * flows.consumption[r]
                        + world.base.governmentMix[r][s] * general
                        + world.base.investmentMix[r][s] * investment
                        + materials[s]
                        + (s == structure.researchSector ? knowledge : 0);
            }
            for (KeyInput input : KeyInput.values()) {
                int maker = input.makerIn(structure);
                if (maker >= 0) {
                    cities.spending[maker][r] += world.governments.keyMoney[r][input.ordinal()];
                }
            }
        }
    }

    /** Notes what a unit of what firms offer earns on each market, 100m RMB. */
    private static void reach(World world, double[][] all, double[][][] weights) {
        Structure structure = world.structure;
        for (int s = 0; s < structure.sectorCount(); s++) {
            for (int r = 0; r < structure.regionCount(); r++) {
                double[] reach = world.flows.reach[s][r];
                Arrays.fill(reach, 0);
                for (int d = 0; d < structure.destinations(); d++) {
                    reach[structure.market(d)] += weights[s][r][d] * world.cities.spending[s][d] / all[s][d];
                }
            }
        }
    }

    private static void demand(World world, double[] pull, double[][][] reach) {
        Firms firms = world.firms;
        for (int f = 0; f < pull.length; f++) {
            if (!firms.active[f]) {
                continue;
            }
            double[] place = reach[firms.sector[f]][firms.region[f]];
            double earned = 0;
            for (int m = 0; m < place.length; m++) {
                earned += ease(world, f, m) * place[m];
            }
            firms.demand[f] = pull[f] * earned / firms.price[f];
        }
    }

    /** Serves demand out of output and stocks; what services cannot store is lost. */
    private void sell(World world) {
        Firms firms = world.firms;
        Flows flows = world.flows;
        for (int f = 0; f < firms.count; f++) {
            if (!firms.active[f]) {
                continue;
            }
            int r = firms.region[f];
            int s = firms.sector[f];
            boolean goods = world.structure.goods[s];
            double available = firms.output[f] + (goods ? firms.inventory[f] : 0);
            firms.sold[f] = Math.min(firms.demand[f], available);
            flows.unserved += (firms.demand[f] - firms.sold[f]) * firms.price[f];
            flows.sales[r][s] += firms.sold[f] * firms.price[f];
            flows.contractSales[r][s] += firms.mode[f] == Mode.OEM.code ? firms.sold[f] * firms.price[f] : 0;
            if (goods) {
                double change = firms.output[f] - firms.sold[f];
                firms.inventory[f] += change;
                flows.stockbuilding[r][s] += change * firms.price[f];
            } else {
                flows.idle += (firms.output[f] - firms.sold[f]) * firms.price[f];
            }
        }
    }

    /** Spreads each firm's sales over destinations in proportion to demand; the rest of a region's spending is imported. */
    private static void bookTrade(World world, double[] pull, double[][] all, double[][][] weights) {
        Structure structure = world.structure;
        Flows flows = world.flows;
        double[][][] served = byMarket(structure);
        double[][][] contract = byMarket(structure);
        double[][][] ownDesigns = byMarket(structure);
        serve(world, pull, served, contract, ownDesigns);
        for (int s = 0; s < structure.sectorCount(); s++) {
            for (int r = 0; r < structure.regionCount(); r++) {
                for (int d = 0; d < structure.destinations(); d++) {
                    int market = structure.market(d);
                    double each = weights[s][r][d] * world.cities.spending[s][d] / all[s][d];
                    double value = served[s][r][market] * each;
                    flows.trade[s][r][d] += value;
                    if (d == structure.restOfChina()) {
                        flows.exportsToChina[r][s] += value;
                    } else if (d > structure.restOfChina()) {
                        flows.exports[r][s] += value;
                        flows.processingExports[r][s] += contract[s][r][market] * each;
                        flows.ownDesignExports[r][s] += ownDesigns[s][r][market] * each;
                    }
                }
            }
            for (int d = 0; d < structure.regionCount(); d++) {
                double inside = 0;
                for (int r = 0; r < structure.regionCount(); r++) {
                    inside += flows.trade[s][r][d];
                }
                double imports = world.cities.spending[s][d] - inside;
                flows.importsAbroad[d] += imports * world.base.importAbroadShare[s];
                flows.importsChina[d] += imports * (1 - world.base.importAbroadShare[s]);
            }
        }
    }

    /**
     * Sums of what firms offer, as far as they serve it: of all, of contract manufacturers, and of own designs and brands
     * [sector][region][market].
     */
    private static void serve(
            World world, double[] pull, double[][][] served, double[][][] contract, double[][][] ownDesigns) {
        Firms firms = world.firms;
        for (int f = 0; f < pull.length; f++) {
            if (firms.active[f] && firms.demand[f] > 0) {
                double part = pull[f] * firms.sold[f] / firms.demand[f];
                boolean contracted = firms.mode[f] == Mode.OEM.code;
                boolean own = firms.ownsDesigns(f);
                double[] all = served[firms.sector[f]][firms.region[f]];
                double[] some = contract[firms.sector[f]][firms.region[f]];
                double[] designed = ownDesigns[firms.sector[f]][firms.region[f]];
                for (int m = 0; m < all.length; m++) {
                    double value = part * ease(world, f, m);
                    all[m] += value;
                    some[m] += contracted ? value : 0;
                    designed[m] += own ? value : 0;
                }
            }
        }
    }

    /** Market access {@code ln sum_d spending T^(1-sigma) / suppliers} (Redding and Venables 2004) with the base year's access of each mode. */
    private static void access(World world, int r) {
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            double[] reach = world.flows.reach[s][r];
            double home = reach[Structure.HOME];
            double abroad = Flows.sum(reach) - home;
            world.cities.contractAccess[r][s] = Logarithm.of(world.base.contractHomeAccess * home + abroad);
            world.cities.marketAccess[r][s] = Logarithm.of(home + abroad);
        }
    }

    private void notePrices(World world, double[][] all) {
        Structure structure = world.structure;
        Cities cities = world.cities;
        double root = 1 / (1 - params.elasticity());
        for (int s = 0; s < structure.sectorCount(); s++) {
            for (int r = 0; r < structure.regionCount(); r++) {
                cities.deliveredPrice[s][r] = Power.of(all[s][r] / world.base.allSuppliers[s][r], root);
            }
        }
        for (int r = 0; r < structure.regionCount(); r++) {
            cities.consumerPrice[r] = basket(cities, cities.consumptionMix[r], r);
            cities.capitalPrice[r] = basket(cities, world.base.investmentMix[r], r);
            double access = 0;
            for (int user = 0; user < structure.sectorCount(); user++) {
                double log = 0;
                for (int s = 0; s < structure.sectorCount(); s++) {
                    log += mix.share(world, r, s, user) * Logarithm.of(cities.deliveredPrice[s][r]);
                }
                cities.materialsPrice[r][user] = Exponential.of(log);
                access -= log / structure.sectorCount();
            }
            cities.supplierAccess[r] = access;
        }
    }

    private static double basket(Cities cities, double[] mix, int r) {
        double log = 0;
        for (int s = 0; s < mix.length; s++) {
            log += mix[s] * Logarithm.of(cities.deliveredPrice[s][r]);
        }
        return Exponential.of(log);
    }
}
