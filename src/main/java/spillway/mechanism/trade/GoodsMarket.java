package spillway.mechanism.trade;

import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Setting;
import spillway.world.World;

/**
 * Buyers everywhere spread their spending over varieties; firms serve what they can (E10 to E12).
 *
 * <p>A firm's sales to a destination are {@code spending * b (p T / q)^(1-sigma) / (outside + sum over firms)}, with taste weight
 * b, price p, quality q, delivery factor T (Dixit and Stiglitz 1977; Krugman 1991). Firms of one region, sector and kind of access share
 * everything but b, p and q, so that the market clears in sums over such desks: the order of firms cannot matter. What a firm
 * cannot serve its buyers get from outside suppliers.
 */
public final class GoodsMarket {
    /** Contract manufacturers, and all others. */
    private static final int KINDS = 2;

    private final Trade.Params params;

    /** The rule under these parameters. */
    public GoodsMarket(Trade.Params params) {
        this.params = params;
    }

    /** Clears all markets of the quarter and notes prices and access for the next plans. */
    public void step(World world) {
        Setting setting = world.setting;
        double[][] desks = desks(world);
        double[][] all = allSuppliers(world, desks);
        spend(world);
        double[][] reach = reach(world, all);
        demand(world, reach);
        sell(world);
        bookTrade(world, desks, all);
        for (int r = 0; r < setting.regionCount(); r++) {
            access(world, all, r);
        }
        notePrices(world, all);
    }

    /** What firms could sell at today's prices if buyers spent as in the last quarter; sets their demand. */
    public void quote(World world) {
        double[][] all = allSuppliers(world, desks(world));
        demand(world, reach(world, all));
    }

    /** Which desk a firm sells from. */
    private static int desk(Firms firms, int row) {
        return firms.region[row] * KINDS + (firms.mode[row] == Firms.OEM ? 0 : 1);
    }

    /** Sum of b (p / q)^(1-sigma) over the firms of each desk [sector][region and kind]. */
    public double[][] desks(World world) {
        Firms firms = world.firms;
        double[][] sum = new double[world.setting.sectorCount()][world.setting.regionCount() * KINDS];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.capital[f] > 0) {
                sum[firms.sector[f]][desk(firms, f)] += pull(firms, f);
            }
        }
        return sum;
    }

    private double pull(Firms firms, int f) {
        double value = StrictMath.log(firms.price[f]) - firms.logQuality[f];
        return firms.attraction[f] * StrictMath.exp((1 - params.elasticity()) * value);
    }

    /** Ease with which a desk's kind reaches a destination. */
    private double ease(World world, int s, int deskRegion, int kind, int d) {
        if (d > world.setting.restOfChina()) {
            return world.base.foreignAccess[deskRegion][s];
        }
        return kind == 0 ? params.contractHomeAccess() : 1;
    }

    /** Weight of a desk at a destination per unit of its pull. */
    private double weight(World world, int s, int desk, int d) {
        int r = desk / KINDS;
        return ease(world, s, r, desk % KINDS, d) * world.distances.tradeWeight[s][r][d];
    }

    /** Denominator of every market [sector][destination]. */
    public double[][] allSuppliers(World world, double[][] desks) {
        Setting setting = world.setting;
        double[][] all = new double[setting.sectorCount()][setting.destinations()];
        for (int s = 0; s < all.length; s++) {
            for (int d = 0; d < all[s].length; d++) {
                double sum = world.outside.suppliers[s][d];
                for (int desk = 0; desk < desks[s].length; desk++) {
                    sum += desks[s][desk] * weight(world, s, desk, d);
                }
                all[s][d] = sum;
            }
        }
        return all;
    }

    /** Adds up what everybody will spend on each sector's output. */
    private void spend(World world) {
        Setting setting = world.setting;
        Cities cities = world.cities;
        Flows flows = world.flows;
        for (int d = setting.regionCount(); d < setting.destinations(); d++) {
            for (int s = 0; s < setting.sectorCount(); s++) {
                cities.spending[s][d] = world.outside.demand[s][d];
            }
        }
        for (int r = 0; r < setting.regionCount(); r++) {
            double investment = Flows.sum(flows.investment[r]);
            double research = Flows.sum(flows.research[r]);
            flows.consumption[r] = cities.consumption[r];
            flows.government[r] = world.governments.service[r]
                    + world.governments.quickMoney[r]
                    + world.governments.patientMoney[r]
                    - world.governments.subsidyPaid[r];
            double[] materials = params.ioLinkages() ? bought(setting, flows.materials[r]) : unlinked(world, r);
            for (int s = 0; s < setting.sectorCount(); s++) {
                cities.spending[s][r] = cities.consumptionMix[r][s] * flows.consumption[r]
                        + world.base.governmentMix[r][s] * flows.government[r]
                        + world.base.investmentMix[r][s] * investment
                        + materials[s]
                        + (s == setting.researchSector ? research : 0);
            }
        }
    }

    /** Materials bought of each sector when the sectors use so much. */
    private static double[] bought(Setting setting, double[] used) {
        double[] bought = new double[used.length];
        for (int s = 0; s < bought.length; s++) {
            for (int user = 0; user < used.length; user++) {
                bought[s] += setting.supplierShare[s][user] * used[user];
            }
        }
        return bought;
    }

    /**
     * Materials bought of each sector when it sells to itself alone: its sales in the base year times the growth of its own use,
     * all scaled so that the region's firms still spend what they spend.
     */
    private static double[] unlinked(World world, int r) {
        Setting setting = world.setting;
        double[] used = world.flows.materials[r];
        double[] usedInBase = new double[used.length];
        for (int s = 0; s < used.length; s++) {
            usedInBase[s] = world.base.valueAdded[r][s] * setting.materials[s] / (1 - setting.materials[s]);
        }
        double[] bought = bought(setting, usedInBase);
        double sum = 0;
        for (int s = 0; s < bought.length; s++) {
            bought[s] *= used[s] / usedInBase[s];
            sum += bought[s];
        }
        double spent = Flows.sum(used);
        for (int s = 0; s < bought.length; s++) {
            bought[s] *= sum > 0 ? spent / sum : 0;
        }
        return bought;
    }

    /** What one unit of pull earns on each desk [sector][desk]. */
    private double[][] reach(World world, double[][] all) {
        Setting setting = world.setting;
        double[][] reach = new double[setting.sectorCount()][setting.regionCount() * KINDS];
        for (int s = 0; s < reach.length; s++) {
            for (int desk = 0; desk < reach[s].length; desk++) {
                double sum = 0;
                for (int d = 0; d < setting.destinations(); d++) {
                    sum += weight(world, s, desk, d) * world.cities.spending[s][d] / all[s][d];
                }
                reach[s][desk] = sum;
            }
        }
        return reach;
    }

    private void demand(World world, double[][] reach) {
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (!firms.active[f]) {
                continue;
            }
            double value = firms.capital[f] > 0 ? pull(firms, f) * reach[firms.sector[f]][desk(firms, f)] : 0;
            firms.demand[f] = value / firms.price[f];
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
            boolean goods = world.setting.goods[s];
            double available = firms.output[f] + (goods ? firms.inventory[f] : 0);
            firms.sold[f] = Math.min(firms.demand[f], available);
            flows.unserved += (firms.demand[f] - firms.sold[f]) * firms.price[f];
            flows.sales[r][s] += firms.sold[f] * firms.price[f];
            if (goods) {
                double change = firms.output[f] - firms.sold[f];
                firms.inventory[f] += change;
                flows.stockbuilding[r][s] += change * firms.price[f];
            } else {
                flows.idle += (firms.output[f] - firms.sold[f]) * firms.price[f];
            }
        }
    }

    /** Spreads each desk's sales over destinations in proportion to demand; the rest of a region's spending is imported. */
    private void bookTrade(World world, double[][] desks, double[][] all) {
        Setting setting = world.setting;
        Flows flows = world.flows;
        double[][] served = served(world);
        for (int s = 0; s < setting.sectorCount(); s++) {
            for (int desk = 0; desk < desks[s].length; desk++) {
                int r = desk / KINDS;
                for (int d = 0; d < setting.destinations(); d++) {
                    double value = desks[s][desk]
                            * weight(world, s, desk, d)
                            * world.cities.spending[s][d]
                            / all[s][d]
                            * served[s][desk];
                    flows.trade[s][r][d] += value;
                    if (d == setting.restOfChina()) {
                        flows.exportsToChina[r][s] += value;
                    } else if (d > setting.restOfChina()) {
                        flows.exports[r][s] += value;
                        flows.processingExports[r][s] += desk % KINDS == 0 ? value : 0;
                    }
                }
            }
            for (int d = 0; d < setting.regionCount(); d++) {
                double inside = 0;
                for (int r = 0; r < setting.regionCount(); r++) {
                    inside += flows.trade[s][r][d];
                }
                double imports = world.cities.spending[s][d] - inside;
                flows.importsAbroad[d] += imports * world.base.importAbroadShare[s];
                flows.importsChina[d] += imports * (1 - world.base.importAbroadShare[s]);
            }
        }
    }

    /** Sales over demand of each desk [sector][desk]. */
    private double[][] served(World world) {
        Firms firms = world.firms;
        double[][] demand = new double[world.setting.sectorCount()][world.setting.regionCount() * KINDS];
        double[][] served = new double[world.setting.sectorCount()][world.setting.regionCount() * KINDS];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                demand[firms.sector[f]][desk(firms, f)] += firms.demand[f] * firms.price[f];
                served[firms.sector[f]][desk(firms, f)] += firms.sold[f] * firms.price[f];
            }
        }
        for (int s = 0; s < served.length; s++) {
            for (int desk = 0; desk < served[s].length; desk++) {
                served[s][desk] = demand[s][desk] > 0 ? served[s][desk] / demand[s][desk] : 0;
            }
        }
        return served;
    }

    /** Market access {@code ln sum_d spending T^(1-sigma) / suppliers} (Redding and Venables 2004). */
    private void access(World world, double[][] all, int r) {
        for (int s = 0; s < world.setting.sectorCount(); s++) {
            double sum = 0;
            for (int d = 0; d < world.setting.destinations(); d++) {
                sum += weight(world, s, r * KINDS + 1, d) * world.cities.spending[s][d] / all[s][d];
            }
            world.cities.marketAccess[r][s] = StrictMath.log(sum);
        }
    }

    private void notePrices(World world, double[][] all) {
        Setting setting = world.setting;
        Cities cities = world.cities;
        double root = 1 / (1 - params.elasticity());
        for (int s = 0; s < setting.sectorCount(); s++) {
            for (int r = 0; r < setting.regionCount(); r++) {
                cities.deliveredPrice[s][r] = StrictMath.pow(all[s][r] / world.base.allSuppliers[s][r], root);
            }
        }
        for (int r = 0; r < setting.regionCount(); r++) {
            cities.consumerPrice[r] = basket(cities, cities.consumptionMix[r], r);
            cities.capitalPrice[r] = basket(cities, world.base.investmentMix[r], r);
            double access = 0;
            for (int user = 0; user < setting.sectorCount(); user++) {
                double log = 0;
                for (int s = 0; s < setting.sectorCount(); s++) {
                    log += setting.supplierShare[s][user] * StrictMath.log(cities.deliveredPrice[s][r]);
                }
                cities.materialsPrice[r][user] = StrictMath.exp(log);
                access -= log / setting.sectorCount();
            }
            cities.supplierAccess[r] = access;
        }
    }

    private static double basket(Cities cities, double[] mix, int r) {
        double log = 0;
        for (int s = 0; s < mix.length; s++) {
            log += mix[s] * StrictMath.log(cities.deliveredPrice[s][r]);
        }
        return StrictMath.exp(log);
    }
}
