//! The trade of a press release: pure, without input or output, clock or chance.
