package spillway.mechanism.trade;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Power;
import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Mode;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Buyers everywhere spread their spending over varieties; firms serve what they can (E10 to E12).
 *
 * <p>A firm's sales to a destination are {@code spending * b (p T / q)^(1-sigma) / (outside + sum over firms)}, with taste weight
 * b, price p, quality q, delivery factor T (Dixit and Stiglitz 1977; Krugman 1991). Firms of one region, sector and kind of access share
 * everything but b, p and q, so that the market clears in sums over such seller groups: the order of firms cannot matter. What a firm
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
        Structure structure = world.structure;
        double[][] sellerGroups = sellerGroups(world);
        double[][] all = allSuppliers(world, sellerGroups);
        spend(world);
        double[][] reach = reach(world, all);
        demand(world, reach);
        sell(world);
        bookTrade(world, sellerGroups, all);
        for (int r = 0; r < structure.regionCount(); r++) {
            access(world, all, r);
        }
        notePrices(world, all);
    }

    /** What firms could sell at today's prices if buyers spent as in the last quarter; sets their demand. */
    public void quote(World world) {
        double[][] all = allSuppliers(world, sellerGroups(world));
        demand(world, reach(world, all));
    }

    /** Which seller group a firm sells from. */
    private static int sellerGroup(Firms firms, int row) {
        return firms.region[row] * KINDS + (firms.mode[row] == Mode.OEM.code ? 0 : 1);
    }

    /** Sum of b (p / q)^(1-sigma) over the firms of each seller group [sector][region and kind]. */
    public double[][] sellerGroups(World world) {
        Firms firms = world.firms;
        double[][] sum = new double[world.structure.sectorCount()][world.structure.regionCount() * KINDS];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.capital[f] > 0) {
                sum[firms.sector[f]][sellerGroup(firms, f)] += pull(firms, f);
            }
        }
        return sum;
    }

    private double pull(Firms firms, int f) {
        double value = Logarithm.of(firms.price[f]) - firms.logQuality[f];
        return firms.attraction[f] * Exponential.of((1 - params.elasticity()) * value);
    }

    /** Ease with which a seller group's kind reaches a destination. */
    private double ease(World world, int s, int groupRegion, int kind, int d) {
        if (d > world.structure.restOfChina()) {
            return world.base.foreignAccess[groupRegion][s];
        }
        return kind == 0 ? params.contractHomeAccess() : 1;
    }

    /** Weight of a seller group at a destination per unit of its pull. */
    private double weight(World world, int s, int sellerGroup, int d) {
        int r = sellerGroup / KINDS;
        return ease(world, s, r, sellerGroup % KINDS, d) * world.distances.tradeWeight[s][r][d];
    }

    /** Denominator of every market [sector][destination]. */
    public double[][] allSuppliers(World world, double[][] sellerGroups) {
        Structure structure = world.structure;
        double[][] all = new double[structure.sectorCount()][structure.destinations()];
        for (int s = 0; s < all.length; s++) {
            for (int d = 0; d < all[s].length; d++) {
                double sum = world.outside.suppliers[s][d];
                for (int sellerGroup = 0; sellerGroup < sellerGroups[s].length; sellerGroup++) {
                    sum += sellerGroups[s][sellerGroup] * weight(world, s, sellerGroup, d);
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
            flows.government[r] = world.governments.service[r]
                    + world.governments.quickMoney[r]
                    + world.governments.patientMoney[r]
                    - world.governments.subsidyPaid[r];
            double[] materials = params.ioLinkages() ? bought(structure, flows.materials[r]) : unlinked(world, r);
            for (int s = 0; s < structure.sectorCount(); s++) {
                cities.spending[s][r] = cities.consumptionMix[r][s] * flows.consumption[r]
                        + world.base.governmentMix[r][s] * flows.government[r]
                        + world.base.investmentMix[r][s] * investment
                        + materials[s]
                        + (s == structure.researchSector ? knowledge : 0);
            }
        }
    }

    /** Materials bought of each sector when the sectors use so much. */
    private static double[] bought(Structure structure, double[] used) {
        double[] bought = new double[used.length];
        for (int s = 0; s < bought.length; s++) {
            for (int user = 0; user < used.length; user++) {
                bought[s] += structure.supplierShare[s][user] * used[user];
            }
        }
        return bought;
    }

    /**
     * Materials bought of each sector when it sells to itself alone: its sales in the base year times the growth of its own use,
     * all scaled so that the region's firms still spend what they spend.
     */
    private static double[] unlinked(World world, int r) {
        Structure structure = world.structure;
        double[] used = world.flows.materials[r];
        double[] usedInBase = new double[used.length];
        for (int s = 0; s < used.length; s++) {
            usedInBase[s] = world.base.valueAdded[r][s] * structure.materials[s] / (1 - structure.materials[s]);
        }
        double[] bought = bought(structure, usedInBase);
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

    /** What one unit of pull earns on each seller group [sector][seller group]. */
    private double[][] reach(World world, double[][] all) {
        Structure structure = world.structure;
        double[][] reach = new double[structure.sectorCount()][structure.regionCount() * KINDS];
        for (int s = 0; s < reach.length; s++) {
            for (int sellerGroup = 0; sellerGroup < reach[s].length; sellerGroup++) {
                reach[s][sellerGroup] = earned(world, all, s, sellerGroup);
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
            double value = firms.capital[f] > 0 ? pull(firms, f) * reach[firms.sector[f]][sellerGroup(firms, f)] : 0;
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
            boolean goods = world.structure.goods[s];
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

    /** Spreads each seller group's sales over destinations in proportion to demand; the rest of a region's spending is imported. */
    private void bookTrade(World world, double[][] sellerGroups, double[][] all) {
        Structure structure = world.structure;
        Flows flows = world.flows;
        double[][] served = served(world);
        for (int s = 0; s < structure.sectorCount(); s++) {
            for (int sellerGroup = 0; sellerGroup < sellerGroups[s].length; sellerGroup++) {
                int r = sellerGroup / KINDS;
                for (int d = 0; d < structure.destinations(); d++) {
                    double value = sellerGroups[s][sellerGroup]
                            * weight(world, s, sellerGroup, d)
                            * world.cities.spending[s][d]
                            / all[s][d]
                            * served[s][sellerGroup];
                    flows.trade[s][r][d] += value;
                    if (d == structure.restOfChina()) {
                        flows.exportsToChina[r][s] += value;
                    } else if (d > structure.restOfChina()) {
                        flows.exports[r][s] += value;
                        flows.processingExports[r][s] += sellerGroup % KINDS == 0 ? value : 0;
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

    /** Sales over demand of each seller group [sector][seller group]. */
    private double[][] served(World world) {
        Firms firms = world.firms;
        double[][] demand = new double[world.structure.sectorCount()][world.structure.regionCount() * KINDS];
        double[][] served = new double[world.structure.sectorCount()][world.structure.regionCount() * KINDS];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                demand[firms.sector[f]][sellerGroup(firms, f)] += firms.demand[f] * firms.price[f];
                served[firms.sector[f]][sellerGroup(firms, f)] += firms.sold[f] * firms.price[f];
            }
        }
        for (int s = 0; s < served.length; s++) {
            for (int sellerGroup = 0; sellerGroup < served[s].length; sellerGroup++) {
                served[s][sellerGroup] =
                        demand[s][sellerGroup] > 0 ? served[s][sellerGroup] / demand[s][sellerGroup] : 0;
            }
        }
        return served;
    }

    /** Market access {@code ln sum_d spending T^(1-sigma) / suppliers} (Redding and Venables 2004). */
    private void access(World world, double[][] all, int r) {
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            world.cities.contractAccess[r][s] = Logarithm.of(earned(world, all, s, r * KINDS));
            world.cities.marketAccess[r][s] = Logarithm.of(earned(world, all, s, r * KINDS + 1));
        }
    }

    /** What one unit of pull earns on a seller group, 100m RMB. */
    private double earned(World world, double[][] all, int s, int sellerGroup) {
        double sum = 0;
        for (int d = 0; d < world.structure.destinations(); d++) {
            sum += weight(world, s, sellerGroup, d) * world.cities.spending[s][d] / all[s][d];
        }
        return sum;
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
                    log += structure.supplierShare[s][user] * Logarithm.of(cities.deliveredPrice[s][r]);
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
