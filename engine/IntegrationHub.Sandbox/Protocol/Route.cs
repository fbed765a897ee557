namespace IntegrationHub.Sandbox.Protocol;

/// <summary>What a verb and a path lead to.</summary>
/// <param name="Operation">What is asked.</param>
/// <param name="Id">The id of the operation's object; empty when the path has none.</param>
/// <param name="OuterId">The id of what the object is in, for paths with two: <c>/v1/invoices/{invoice_id}/lines/{id}</c>.</param>
internal sealed record Route(Operation Operation, string Id, string OuterId);
