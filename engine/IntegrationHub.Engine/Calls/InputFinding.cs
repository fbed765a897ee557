namespace IntegrationHub.Engine.Calls;

/// <summary>One mistake in an input.</summary>
/// <param name="Code">The stable code, <c>IH04</c> and two digits.</param>
/// <param name="Field">The field as a path: <c>line_items[0].price</c>. Empty for the input as a whole.</param>
/// <param name="Message">What was found and what is allowed, in whole words.</param>
/// <param name="Allowed">What would have been accepted; empty when a sentence says it better.</param>
/// <param name="Nearest">What was probably meant, or null.</param>
public sealed record InputFinding(
    string Code, string Field, string Message, IReadOnlyList<string> Allowed, string? Nearest);
