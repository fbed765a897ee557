namespace IntegrationHub.Engine.Scaffolding;

/// <summary>A manifest that was begun from the facts and waits for its sentences.</summary>
/// <param name="File">Where it belongs.</param>
/// <param name="Tool">The name of the tool it becomes.</param>
/// <param name="Request">The request it is for.</param>
/// <param name="Fields">How many fields it has, at every depth.</param>
/// <param name="Text">Its text. What the facts can't know stands in it as <c>TODO</c>.</param>
public sealed record NewManifest(string File, string Tool, string Request, int Fields, string Text);
