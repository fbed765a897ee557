namespace IntegrationHub.Engine.Access;

/// <summary>A token that was just made. The only time that it can be seen.</summary>
/// <param name="Token">The token itself.</param>
/// <param name="Kept">What is kept of it.</param>
public sealed record NewToken(string Token, AccessToken Kept);
