namespace IntegrationHub.Sandbox;

/// <summary>The sandbox could not be started; the message says why and what to do. Nothing was started.</summary>
/// <param name="message">One sentence for the person who started it.</param>
/// <param name="inner">What the system said.</param>
public sealed class SandboxStartException(string message, Exception? inner = null) : Exception(message, inner);
