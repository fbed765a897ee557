namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>One kind of thing that is left out when a description is too long.</summary>
/// <param name="Most">How much of it there is to leave out.</param>
/// <param name="LeaveOut">The plan that leaves out this much of it, from 1 to all.</param>
internal sealed record DescriptionStep(
    Func<DescriptionSubject, int> Most, Func<DescriptionPlan, DescriptionSubject, int, DescriptionPlan> LeaveOut);
