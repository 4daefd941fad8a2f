package spillway.mechanism.migration;

import spillway.kernel.Logarithm;
import spillway.kernel.Named;
import spillway.world.Cities;
import spillway.world.Flows;
import spillway.world.World;

/**
 * What a place is worth to live in (E30, E32):
 * {@code V = th [ln w (1-u) - a ln R - (1-a) ln P + subsidy] + amenity - congestion ln(population) + company (share of all talent)},
 * all relative to the base year, w with what residents earn from firms elsewhere; the amenity was inverted then; subsidy and company for talent only. The last entry is the rest of
 * China.
 */
final class PlaceUtility {
    final double[] talent;
    final double[] workers;

    PlaceUtility(Migration.Params params, double normalUnemployment, World world) {
        Cities cities = world.cities;
        int regions = world.structure.regionCount();
        talent = new double[regions + 1];
        workers = new double[regions + 1];
        double theta = params.incomeElasticity();
        double a = params.housingShare();
        double allTalent = Flows.sum(cities.talent);
        double allBaseTalent = Flows.sum(world.base.talent);
        for (int r = 0; r < regions; r++) {
            double living = a * Logarithm.of(cities.rent[r]) + (1 - a) * Logarithm.of(cities.consumerPrice[r]);
            double crowding = params.congestion()
                    * Logarithm.of(cities.population(r) / (world.base.residents[r] + world.base.talent[r]));
            double talentWork = work(cities.residentTalentAtWork(r), cities.talent[r], normalUnemployment);
            double otherWork =
                    work(cities.employedWorkers[r], cities.residents[r] * cities.participation[r], normalUnemployment);
            double subsidy = StrictMath.log1p(Named.value(params.talentSubsidy(), world.structure.regions[r]));
            double company = params.talentCompany() == 0
                    ? 0
                    : params.talentCompany() * (cities.talent[r] / allTalent - world.base.talent[r] / allBaseTalent);
            talent[r] = world.base.talentAmenity[r]
                    + theta
                            * (Logarithm.of(cities.talentEarnings(r) / world.base.talentWage[r])
                                    + talentWork
                                    - living
                                    + subsidy)
                    - crowding
                    + company;
            workers[r] = world.base.workerAmenity[r]
                    + theta * (Logarithm.of(cities.workerWage[r] / world.base.workerWage[r]) + otherWork - living)
                    - crowding;
        }
        double outside = (1 - a) * (Logarithm.of(world.outside.wage) - Logarithm.of(world.outside.homePrice));
        talent[regions] = world.base.talentAmenity[regions] + theta * outside;
        workers[regions] = world.base.workerAmenity[regions] + theta * outside;
    }

    /** Log chance of work relative to normal; normal where nobody looks for any. */
    private static double work(double employed, double labour, double normalUnemployment) {
        return labour > 0 ? Logarithm.of(Math.max(0.01, employed / labour) / (1 - normalUnemployment)) : 0;
    }
}
