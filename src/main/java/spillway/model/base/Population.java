package spillway.model.base;

import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Named;
import spillway.kernel.RandomStreams;
import spillway.mechanism.migration.Migration;
import spillway.model.ModelParams;
import spillway.model.RegionalData;
import spillway.world.Cells;
import spillway.world.Cities;
import spillway.world.Identity;
import spillway.world.Settlement;
import spillway.world.Structure;
import spillway.world.Talents;
import spillway.world.World;

/**
 * People of the base year: residents over cells, talents one by one, wages, and how much talent each sector uses.
 *
 * <p>Talent's labour force is a whole number of rows; employment, wages and the weight of talent in production follow from it, so
 * that the wage bill of every sector and region is met. Where the data over-determine, participation gives way.
 */
final class Population {
    private final RegionalData data;
    private final BaseTargets targets;
    private final ModelParams params;
    private final RandomStreams streams;

    Population(RegionalData data, BaseTargets targets, ModelParams params, RandomStreams streams) {
        this.data = data;
        this.targets = targets;
        this.params = params;
        this.streams = streams;
    }

    /** People one talent row stands for, 10,000. */
    static double personsPerTalent(BaseTargets targets, ModelParams params) {
        double total = 0;
        for (double employed : targets.talentEmployed) {
            total += employed;
        }
        return total
                / (1 - params.labour().normalUnemployment())
                / params.base().talents();
    }

    void settle(World world) {
        Cities cities = world.cities;
        double u = params.labour().normalUnemployment();
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double talent = Math.max(1, Math.round(targets.talentEmployed[r] / (1 - u) / world.talents.persons))
                    * world.talents.persons;
            double high = talent * (1 - u);
            double low = targets.employment[r] - high;
            double bill = 0;
            for (double wages : targets.wageBill[r]) {
                bill += wages;
            }
            double premium = targets.talentPremium[r];
            cities.workerWage[r] = bill / (low + premium * high);
            cities.talentWage[r] = premium * cities.workerWage[r];
            cities.talent[r] = talent;
            cities.residents[r] = targets.population[r] - talent;
            cities.participation[r] = low / (1 - u) / cities.residents[r];
            world.base.talentWage[r] = cities.talentWage[r];
            world.base.workerWage[r] = cities.workerWage[r];
            world.base.talent[r] = talent;
            world.base.residents[r] = cities.residents[r];
            world.base.employment[r] = targets.employment[r];
            cities.consumerPrice[r] = cities.capitalPrice[r] = cities.rent[r] = 1;
        }
        spread(world);
        educate(world);
    }

    /** Spreads residents over cells: an even part and a part that falls off from the core. */
    private void spread(World world) {
        Cells cells = world.cells;
        double even = params.base().evenShare();
        for (int r = 0; r < world.structure.regionCount(); r++) {
            int[] rows = cells.ofRegion[r];
            double[] pull = corePull(cells, r, params.base().densityDecayKm());
            for (int i = 0; i < rows.length; i++) {
                double share = even / rows.length + (1 - even) * pull[i];
                cells.baseResidents[rows[i]] = share * world.cities.population(r);
                cells.residents[rows[i]] = share * world.cities.residents[r];
                cells.talent[rows[i]] = share * world.cities.talent[r];
                cells.housing[rows[i]] = 1;
                cells.rent[rows[i]] = 1;
            }
            double[] firms =
                    corePull(cells, r, params.base().firmDecay() * params.base().densityDecayKm());
            for (int g = 0; g < cells.firmPlace.length; g++) {
                double central = Named.value(params.base().centralShare(), Structure.GROUPS[g]);
                for (int i = 0; i < rows.length; i++) {
                    double residents = even / rows.length + (1 - even) * pull[i];
                    cells.firmPlace[g][rows[i]] = central * firms[i] + (1 - central) * residents;
                }
            }
        }
    }

    /** Shares of a region's cells that fall off exponentially from the core; they sum to 1. */
    private double[] corePull(Cells cells, int r, double decayKm) {
        int[] rows = cells.ofRegion[r];
        double[] pull = new double[rows.length];
        if (!cells.isLand(rows[0])) {
            pull[0] = 1;
            return pull;
        }
        int core = cells.land.nearestCell(
                r, data.regions.get(r).coreLon(), data.regions.get(r).coreLat());
        double total = 0;
        for (int i = 0; i < rows.length; i++) {
            pull[i] = Exponential.of(-cells.land.distanceKm(rows[i], core) / decayKm);
            total += pull[i];
        }
        for (int i = 0; i < rows.length; i++) {
            pull[i] /= total;
        }
        return pull;
    }

    /** Brings the talents into the world. */
    private void educate(World world) {
        KeyedRandom random = streams.stream("genesis.talents");
        Talents talents = world.talents;
        Settlement settlement = new Settlement(world.cells);
        for (int r = 0; r < world.structure.regionCount(); r++) {
            int rows = (int) Math.round(world.cities.talent[r] / talents.persons);
            double[] demand = fieldDemand(world, r);
            for (int k = 0; k < rows; k++) {
                long id = Identity.baseTalent(r, k);
                random.at(id, 0);
                int i = talents.add(id);
                talents.region[i] = r;
                talents.cell[i] = settlement.cell(r, (k + random.nextDouble()) / rows);
                talents.field[i] = (byte) Math.max(0, random.nextIndex(demand, demand.length));
                boolean local = random.nextDouble() < data.regions.get(r).localHukouShare();
                talents.home[i] = local ? r : world.structure.regionCount();
                talents.since[i] =
                        -1 - (int) (random.nextDouble() * params.base().careerQuarters());
                talents.quality[i] = Migration.ability(params.migration(), random.nextGaussian());
                talents.employed[i] = true;
            }
        }
    }

    private double[] fieldDemand(World world, int r) {
        double[] demand = new double[Structure.GROUPS.length];
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            demand[world.structure.group[s]] += data.talentEmployment[r][s];
        }
        return demand;
    }
}
