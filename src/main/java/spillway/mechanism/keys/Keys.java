package spillway.mechanism.keys;

import java.util.Map;
import spillway.kernel.Param;

/** Parameters of key inputs (E6 to E8, M19 to M21, M44, M54, M63). */
public final class Keys {
    private Keys() {}

    /** Parameters. */
    public record Params(
            @Param(
                    doc =
                            "Whether key inputs (chips, data, algorithms) can run short, and home makers learn to make them",
                    unit = "switch",
                    source = "model description")
            boolean enabled,

            @Param(
                    doc = "Share of its deliveries of key inputs that each bloc withholds while it is set",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 leaves all open; for shocks",
                    keys = "blocs")
            Map<String, Double> closed,

            @Param(
                    doc = "Which key inputs a bloc that closes withholds, and how far: 1 as it closes, 0 not at all",
                    unit = "multiplier",
                    min = 0,
                    max = 1,
                    source = "1 for all is a blockade of the whole composite; for shocks",
                    keys = "keyInputs")
            Map<String, Double> withheld,

            @Param(
                    doc = "Elasticity of substitution between chips, data and algorithms",
                    unit = "elasticity",
                    min = 0.02,
                    max = 2,
                    source = "assumed: hardly any, since the two papers call them one composite")
            double epsCrit,

            @Param(
                    doc = "Elasticity of a sector's output with respect to the composite of key inputs",
                    unit = "elasticity",
                    min = 0,
                    max = 1.5,
                    source =
                            "assumed: order by how much information technology a sector contains; level such that half of all deliveries from the West, Japan, Korea and Taiwan costs some per cent of output",
                    keys = "sectors")
            Map<String, Double> need,

            @Param(
                    doc = "Elasticity of what research yields with respect to the composite of key inputs",
                    unit = "elasticity",
                    min = 0,
                    max = 2,
                    source = "assumed; 0 lets research do without them")
            double rdCritComplement,

            @Param(
                    doc = "Whether suppliers who stay open take over deliveries that others withhold",
                    unit = "switch",
                    source = "model description")
            boolean sourceSwitching,

            @Param(
                    doc = "Share of the gap to the most they can take over that other suppliers close in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.5,
                    source = "assumed: half within a year and a half")
            double switchPace,

            @Param(
                    doc = "Most of what is withheld that others take over, where nearly all deliveries stay open",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double switchMost,

            @Param(
                    doc = "What deliveries that others take over cost more than before",
                    unit = "share",
                    min = 0,
                    max = 2,
                    source = "assumed")
            double switchCost,

            @Param(
                    doc =
                            "Share of each key input in what is bought of the sector that makes it, and in the research of that sector",
                    unit = "share",
                    min = 0.01,
                    max = 0.6,
                    source = "assumed",
                    keys = "keyInputs")
            Map<String, Double> itemShare,

            @Param(
                    doc =
                            "Whether a home market and expected sanctions make home makers and firms learn to do without imported key inputs",
                    unit = "switch",
                    source = "claim: induced substitution; off holds what is imported where it was")
            boolean inducedSubstitution,

            @Param(
                    doc =
                            "Hazard of what is still imported being made at home, at the research and demand of the base year",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.02,
                    source = "assumed: a generation at the base year's effort")
            double homePace,

            @Param(
                    doc = "Power of the makers' research, over that of the base year, in that hazard",
                    unit = "elasticity",
                    min = 0,
                    max = 1,
                    source = "assumed; below 1, as for innovations")
            double homeEffort,

            @Param(
                    doc = "Power of what the region buys of the makers' sector, over the base year, in that hazard",
                    unit = "elasticity",
                    min = 0,
                    max = 1,
                    source = "claim: a large home market brings forth substitutes; assumed size")
            double homeMarket,

            @Param(
                    doc = "Most of what was imported that can ever be made at home",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double homeMost,

            @Param(
                    doc = "Sanctions that are expected without any in force: 0 none, 1 a full blockade",
                    unit = "index",
                    min = 0,
                    max = 1,
                    source = "0 expects none; for scenarios")
            double expectation,

            @Param(
                    doc = "Sanctions expected for each unit of deliveries withheld",
                    unit = "multiplier",
                    min = 0,
                    max = 3,
                    source = "assumed: who meets some expects more")
            double alarm,

            @Param(
                    doc = "Share of the gap that expectations of sanctions close in a quarter",
                    unit = "1/quarter",
                    min = 0.01,
                    max = 1,
                    source = "assumed: most within a year and a half")
            double alarmPace,

            @Param(
                    doc =
                            "Share of research that a firm whose output hangs wholly on key inputs gives to doing without imports, where a full blockade is expected",
                    unit = "share",
                    min = 0,
                    max = 0.8,
                    source = "assumed")
            double rdCrit,

            @Param(
                    doc = "Share of the need of imported key inputs that a firm sheds in a quarter at full effort",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.05,
                    source = "assumed")
            double xiSub,

            @Param(
                    doc =
                            "Research on substitutes, over all research usual in the base year, from which more is no faster",
                    unit = "share",
                    min = 0.01,
                    max = 1,
                    source = "assumed")
            double fullEffort,

            @Param(
                    doc = "Need of imported key inputs that no firm can shed",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double phiMin,

            @Param(
                    doc = "Money of the nine cities for home makers of key inputs, over value added",
                    unit = "share",
                    min = 0,
                    max = 0.03,
                    source = "0 is no programme; for policies")
            double programme,

            @Param(
                    doc =
                            "How far the programme goes to what binds the region most, and not to what is nearest to each city's sectors",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "for policies")
            double programmeCoordination,

            @Param(
                    doc = "Research of makers that one unit of the programme's money is worth",
                    unit = "multiplier",
                    min = 0,
                    max = 2,
                    source = "assumed: half of it replaces research that would have been done")
            double programmeYield,

            @Param(
                    doc =
                            "Log weight of outside suppliers of machines, electronics and materials lost for each log of productivity gained on the frontier",
                    unit = "elasticity",
                    min = 0,
                    max = 3,
                    source = "claim: home suppliers ripen; 0 leaves it out; assumed")
            double sourcingLearning) {}
}
