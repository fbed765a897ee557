using System.Text.Json;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Makes a description that never exceeds the budget, and leaves out no more than that takes.</summary>
internal static class DescriptionFitter
{
    /// <summary>The most bytes of a description as JSON, the line feed after it included.</summary>
    public const int Budget = 6_000;

    private static readonly IReadOnlyList<DescriptionStep> Steps = DescriptionSteps.All;

    /// <summary>Describes a tool, or a part of its input.</summary>
    /// <remarks>
    /// It leaves out all that each step may, one step after the other, until the description fits. Then it goes back, the
    /// last step first, and shows of each again what there is room for.
    /// </remarks>
    public static ToolDescription Fit(DescriptionSubject about)
    {
        var much = new int[Steps.Count];
        var described = Write(about, much);
        var step = -1;
        while (!Fits(described) && ++step < Steps.Count)
        {
            if (Steps[step].Most(about) is not (var most and > 0)) continue;
            much[step] = most;
            described = Write(about, much);
        }

        for (step = Math.Min(step, Steps.Count - 1); step >= 0; step--) described = Least(about, much, step, described);
        return described;
    }

    /// <summary>Whether a description keeps the budget.</summary>
    public static bool Fits(ToolDescription described) =>
        JsonSerializer.SerializeToUtf8Bytes(described, HubJson.Options).Length < Budget;

    private static ToolDescription Least(DescriptionSubject about, int[] much, int step, ToolDescription fitting)
    {
        var (least, most) = (0, much[step]);
        while (least < most)
        {
            much[step] = least + ((most - least) / 2);
            var tried = Write(about, much);
            if (Fits(tried)) (most, fitting) = (much[step], tried);
            else least = much[step] + 1;
        }

        much[step] = most;
        return fitting;
    }

    private static ToolDescription Write(DescriptionSubject about, int[] much)
    {
        var plan = DescriptionPlan.Everything;
        for (var step = 0; step < much.Length; step++)
        {
            if (much[step] > 0) plan = Steps[step].LeaveOut(plan, about, much[step]);
        }

        return DescriptionWriter.Write(about, plan);
    }
}
