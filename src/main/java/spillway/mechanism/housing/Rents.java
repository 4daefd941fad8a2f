package spillway.mechanism.housing;

import java.util.Map;
import spillway.kernel.Exponential;
import spillway.kernel.Numbers;
import spillway.kernel.Param;
import spillway.kernel.Power;
import spillway.world.Cells;
import spillway.world.World;

/**
 * Rents clear cell by cell (E31): {@code ln R = ln(w / w0) + (1/eta) ln(people / housing)}, relative to the base year; housing grows
 * at a fading pace, in Hong Kong and Macao at one of their own. Rents are paid to landlords who are residents and spend as they do, so they move no money between accounts; they
 * weigh on the choice of a place. Supply elasticities after Saiz (2010) for the order of size.
 */
public final class Rents {
    /** Parameters of housing. */
    public record Params(
            @Param(
                    doc = "Elasticity of housing supply on the mainland",
                    unit = "elasticity",
                    min = 0.5,
                    max = 4,
                    source = "assumed")
            double supplyElasticity,

            @Param(
                    doc = "Elasticity of housing supply in Hong Kong and Macao",
                    unit = "elasticity",
                    min = 0.1,
                    max = 1,
                    source = "assumed")
            double supplyElasticitySpecial,

            @Param(
                    doc = "Fewest people per home, over the base year, to which rents answer",
                    unit = "multiplier",
                    min = 0.01,
                    max = 1,
                    source = "assumed; bounds rents where hardly anyone lives")
            double leastCrowding,

            @Param(
                    doc = "Most people per home, over the base year, to which rents answer",
                    unit = "multiplier",
                    min = 1,
                    max = 100,
                    source = "assumed; bounds rents where hardly anyone lived")
            double mostCrowding,

            @Param(
                    doc = "Growth of housing on the mainland, fading",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.03,
                    source = "assumed")
            double housingGrowth,

            @Param(
                    doc = "Growth of housing in Hong Kong and Macao, fading",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.03,
                    source = "assumed")
            double housingGrowthSpecial,

            @Param(
                    doc = "Growth of housing that a release of land adds",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.02,
                    source = "policy lever",
                    keys = "regions")
            Map<String, Double> landRelease,

            @Param(
                    doc = "Quarters after which growth of housing has lost 63% of its pace",
                    unit = "quarter",
                    min = 8,
                    max = 400,
                    source = "assumed")
            double housingFade) {}

    private final Params params;

    /** The rule under these parameters. */
    public Rents(Params params) {
        this.params = params;
    }

    /** Sets rents of all cells and their mean in each region. */
    public void step(World world) {
        Cells cells = world.cells;
        double fading = Exponential.of(-world.tick / params.housingFade());
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double released = params.landRelease().getOrDefault(world.structure.regions[r], 0.0);
            double built = world.structure.special[r] ? params.housingGrowthSpecial() : params.housingGrowth();
            double growth = world.holdsBase() ? 1 : Exponential.of(built * fading + released);
            double power =
                    1 / (world.structure.special[r] ? params.supplyElasticitySpecial() : params.supplyElasticity());
            double wage = world.cities.workerWage[r] / world.base.workerWage[r];
            double paid = 0;
            double people = 0;
            for (int cell : cells.ofRegion[r]) {
                cells.housing[cell] *= growth;
                cells.rent[cell] =
                        rent(wage, cells.people(cell), cells.baseResidents[cell] * cells.housing[cell], power);
                paid += cells.rent[cell] * cells.people(cell);
                people += cells.people(cell);
            }
            world.cities.rent[r] = people > 0 ? paid / people : wage;
        }
    }

    /** Rent relative to the base year, bounded where hardly anyone lives. */
    double rent(double wage, double people, double housing, double power) {
        double crowding =
                housing > 0 ? Numbers.clip(people / housing, params.leastCrowding(), params.mostCrowding()) : 1;
        return wage * Power.of(crowding, power);
    }
}
