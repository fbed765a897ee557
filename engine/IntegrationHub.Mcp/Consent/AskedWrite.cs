namespace IntegrationHub.Mcp.Consent;

/// <summary>What the person was asked about.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Token">Its token, which is bound to everything else.</param>
internal sealed record AskedWrite(string Tool, string Proposal, string Token);
